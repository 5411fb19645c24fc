import { expect, test } from 'vitest'
import { inWords } from './changes.ts'

const page = (...claims: string[]) => `---\ntitle: T\nclaims:\n${claims.map((one) => `  - ${one}\n`).join('')}---\n`
const claim = (id: string, state: string, says = 'It is so.', more = '') =>
  `{ id: ${id}, state: ${state}, says: ${says}${more} }`
const path = 'content/sources/a.mdx'

test('what was done to a page of a source is told claim by claim', () => {
  const before = page(claim('a', 'read'), claim('b', 'read'), claim('c', 'accepted'), claim('d', 'read'))
  const check = ', checks: [ { asks: holds } ]'
  const now = page(
    claim('a', 'accepted'),
    claim('b', 'read', 'It is not so.'),
    claim('c', 'read'),
    claim('e', 'accepted', 'New.', check),
  )
  expect(inWords(before, now, path)).toBe(
    '1 claim added, 2 accepted, 1 opened again, 1 corrected, 1 taken out, 1 check added',
  )
})

test.each([
  ['a new page', null, page(claim('a', 'read'), claim('b', 'accepted')), path, 'new, 2 claims added, 1 accepted'],
  ['a page that is gone', page(), null, path, 'taken out'],
  ['other words of a page', page(), `${page()}More.`, path, 'changed'],
  ['a list', 'a', 'b', 'content/vocabulary/terms.yaml', 'changed'],
])('%s is told in a word', (_what, before, now, where, words) => {
  expect(inWords(before, now, where)).toBe(words)
})
