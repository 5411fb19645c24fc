import { expect, test } from 'vitest'
import { runsOf, searchesFor, searchWords, variantsOf } from './query.ts'

test.each([
  ["cost of Parkinson's treatment", ['cost', 'parkinson', 'treatment']],
  ['What is the price?', ['price']],
  ['umbilical cord', ['umbilical', 'cord']],
  ['40.4% 干细胞', ['40.4%', '干细胞']],
  ['what is it', ['what', 'is', 'it']],
])('reduces “%s” to what it is about', (question, words) => {
  expect(searchWords(question)).toEqual(words)
})

test('tries fewer words where all of them find nothing', () => {
  expect(searchesFor(['a'])).toEqual([['a']])
  expect(searchesFor(['a', 'b'])).toEqual([['a', 'b'], ['a'], ['b']])
  expect(searchesFor(['a', 'b', 'c'])).toEqual([
    ['a', 'b', 'c'],
    ['b', 'c'],
    ['a', 'c'],
    ['a', 'b'],
    ['a'],
    ['b'],
    ['c'],
  ])
})

test('asks again in the words that the pages use', () => {
  expect(variantsOf(['cost', 'parkinson'])).toEqual([
    ['cost', 'parkinson'],
    ['price', 'parkinson'],
  ])
  expect(variantsOf(['cord'])).toEqual([['cord']])
})

test('takes an excerpt apart, and leaves any other markup as text', () => {
  expect(runsOf('from <mark>cord</mark> &amp; &lt;b&gt; <b>x</b>')).toEqual([
    { text: 'from ', marked: false },
    { text: 'cord', marked: true },
    { text: ' & <b> <b>x</b>', marked: false },
  ])
})
