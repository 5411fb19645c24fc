import { expect, test } from 'vitest'
import { ranked, runsOf, searchesFor, searchWords, variantsOf } from './query.ts'

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
  expect(variantsOf(['side', 'effects', 'fever'])).toEqual([
    ['risk', 'fever'],
    ['harm', 'fever'],
  ])
})

test.each([
  ['tumor', 'tumour'],
  ['tumours', 'tumors'],
  ['ischemic', 'ischaemic'],
])('asks for “%s” as “%s” too', (asked, other) => {
  expect(variantsOf([asked])).toEqual([[asked], [other]])
})

test('puts the page of that name first and sources last', () => {
  const found = [
    { address: '/sources/a/', isSource: true },
    { address: '/therapies/b/', isSource: false },
    { address: '/conditions/ms/', isSource: false },
  ]
  const addresses = (named?: string) => ranked(found, named).map(({ address }) => address)
  expect(addresses()).toEqual(['/therapies/b/', '/conditions/ms/', '/sources/a/'])
  expect(addresses('/conditions/ms/')).toEqual(['/conditions/ms/', '/therapies/b/', '/sources/a/'])
})

test('takes an excerpt apart, and leaves any other markup as text', () => {
  expect(runsOf('from <mark>cord</mark> &amp; &lt;b&gt; <b>x</b>')).toEqual([
    { text: 'from ', marked: false },
    { text: 'cord', marked: true },
    { text: ' & <b> <b>x</b>', marked: false },
  ])
})
