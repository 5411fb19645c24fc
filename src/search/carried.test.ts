import { expect, test } from 'vitest'
import { excerptAround, indexTexts, openTexts } from './carried.ts'

const texts = [
  { id: 'a', url: '/guides/costs/', content: 'Costs. Hospitals charge for each session.', meta: { title: 'Costs' } },
  { id: 'b', url: '/claims/b/', content: 'A hospital says: no charge. · 帕金森病', meta: { title: 'A hospital says' } },
  { id: 'c', url: '/glossary/#c', content: 'Neuron · A nerve cell', meta: { title: 'Neuron' } },
]
const open = () => openTexts(JSON.parse(JSON.stringify(indexTexts(texts))))
const idsOf = (words: string, exact?: string[]) =>
  open()
    .search(words, exact)
    .map(({ id }) => id)
    .toSorted()

test.each([
  ['all of the words', 'hospital session', undefined, ['a']],
  ['another ending of a word', 'charged', undefined, ['a', 'b']],
  ['the beginning of a word', 'neur', undefined, ['c']],
  ['no beginning where the word is wanted as it is', 'neur', ['neur'], []],
  ['a word as it is beside the beginning of another', 'sess cost', ['cost'], ['a']],
  ['a phrase in a row', '"no charge"', undefined, ['b']],
  ['no phrase whose words stand apart', '"charge session"', undefined, []],
  ['words beside a phrase', 'says "no charge"', ['says'], ['b']],
  ['Chinese', '帕金森病', undefined, ['b']],
  ['nothing for a word that is nowhere', 'hospital zzqxv', undefined, []],
  ['nothing for no words', '?!', undefined, []],
] as const)('finds %s', (_, words, exact, ids) => {
  expect(idsOf(words, exact && [...exact])).toEqual(ids)
})

test('tells a text by its id, and whether a word stands in one as it is', () => {
  const index = open()
  expect(index.text('c')).toEqual(texts[2])
  expect(index.text('z')).toBeUndefined()
  expect(['hospitals', 'hospital', 'hospitality', 'hosp'].map((word) => index.has(word))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('makes the same index of the same texts', () => {
  expect(JSON.stringify(indexTexts(texts))).toBe(JSON.stringify(indexTexts(texts)))
})

test.each([
  ['the part that has the words, in its middle', 'a b c d e wanted f g h i', 'wanted', 3, 'e wanted f'],
  ['the part with most different words', 'one one x x x x one two', 'one two', 2, 'one two'],
  ['the start where no word is found', 'a b c d', 'zzqxv', 2, 'a b'],
  ['all of a short text', 'a b', 'b', 26, 'a b'],
  ['the end of a text', 'a b c d', 'd', 2, 'c d'],
])('takes from a text %s', (_, content, words, most, expected) => {
  expect(excerptAround(content, words, most)).toBe(expected)
})
