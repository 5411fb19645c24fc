import fc from 'fast-check'
import { expect, test } from 'vitest'
import { landing, plainExcerpt, runsOf } from './excerpt.ts'

const marked = (text: string, ...words: string[][]) =>
  runsOf(text, words).flatMap(({ text, marked }) => (marked ? [text] : []))

test.each([
  ['the same word in capitals', 'ALS', 'Patients with ALS.', ['als']],
  ['the other spelling', 'tumours', 'No tumours here', ['tumor']],
  ['the word with an ending', 'treated', 'was treated twice', ['treat']],
  ['a name with an apostrophe', 'Parkinson’s', 'in Parkinson’s disease', ['parkinson']],
  ['a word with an accent', 'Ménière', 'of Ménière', ['meniere']],
  ['a number with a comma', '29,800', 'from 29,800 US dollars', ['29800']],
  ['Chinese', '帕金森病', 'called 帕金森病 there', ['帕金森病']],
])('%s is marked', (_, found, text, words) => {
  expect(marked(text, words)).toEqual([found])
})

test('another word with the same stem is not marked', () => {
  expect(marked('hospitality', ['hospital'])).toEqual([])
})

test('words side by side are one run, without the space after them', () => {
  expect(runsOf('nerve loss then', [['nerve'], ['loss']])).toEqual([
    { text: 'nerve loss', marked: true },
    { text: ' then', marked: false },
  ])
})

test('where nothing is looked for nothing is marked', () => {
  expect([runsOf('a <b>', []), runsOf('', [['a']])]).toEqual([[{ text: 'a <b>', marked: false }], []])
})

test('the runs of any text are that text, marked and plain in turn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3 }), (text, word) => {
      const runs = runsOf(text, [[word, 'a']])
      expect(runs.map(({ text }) => text).join('')).toBe(text)
      expect(runs.filter(({ marked }, index) => marked === runs[index + 1]?.marked)).toEqual([])
    }),
  )
})

test.each([
  ['a <mark>b</mark> c', 'a b c'],
  ['&lt;b&gt; &amp; &quot;c&#39;s&quot;', '<b> & "c\'s"'],
  ['&amp;lt;', '&lt;'],
  ['&constructor; &__proto__;', '&constructor; &__proto__;'],
])('the excerpt %s reads %s', (excerpt, text) => {
  expect(plainExcerpt(excerpt)).toBe(text)
})

test.each([
  ['CAR-T', '#a:~:text=CAR%2DT'],
  ['a, b & c', '#a:~:text=a%2C%20b%20%26%20c'],
  ['帕', '#a:~:text=%E5%B8%95'],
])('“%s” is encoded in an address', (text, end) => {
  expect(landing('a', [{ text, marked: true }])).toBe(end)
})

test('without a place only the words are told', () => {
  expect(landing('', [{ text: 'cord', marked: true }])).toBe('#:~:text=cord')
})
