import { expect, test } from 'vitest'
import { indexTexts } from '../../search/carried.ts'
import { carriedEngine } from './carried-engine.ts'

const start = Array.from({ length: 40 }, (_, place) => `w${place}`).join(' ')
const engine = () =>
  carriedEngine(
    indexTexts([
      { id: 'a', url: '/a/', content: `${start} fever & chills < 5% · end`, meta: { title: 'A' } },
      { id: 'b', url: '/b/', content: 'No harm was seen.', meta: { title: 'B' } },
    ]),
  )

test('finds a text and shows the part that has the words, with letters escaped as Pagefind does', async () => {
  const carried = engine()
  expect((await carried.search('fever', ['fever'])).map(({ id }) => id)).toEqual(['a'])
  expect((await carried.data('a'))?.excerpt).toMatch(/ fever &amp; chills &lt; 5% · end$/)
})

test('shows the start of a text that was not searched, and of one that is forgotten', async () => {
  const carried = engine()
  expect((await carried.data('b'))?.excerpt).toBe('No harm was seen.')
  await carried.search('fever')
  carried.forget()
  expect((await carried.data('a'))?.excerpt).toMatch(/^w0 w1 /)
})

test('knows nothing of a text that it has not', async () => {
  expect(await engine().data('z')).toBeNull()
})

test('tells whether a word is in it', async () => {
  expect([await engine().has('fever'), await engine().has('feverish')]).toEqual([true, false])
})
