import { expect, test } from 'vitest'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { findMentions, fold, hasCue, indexNames, wordSet } from './mentions.ts'

const entry = (id: string, name: string, others: string[] = [], abbreviations: string[] = []) => ({
  id,
  name,
  others,
  variants: [],
  abbreviations,
  definition: name,
})
const vocabulary = {
  condition: [
    entry('ms', 'multiple sclerosis', [], ['MS']),
    entry('pd', "Parkinson's disease", ["Parkinson's"]),
    entry('stroke', 'ischaemic stroke'),
  ],
  therapy: [
    entry('sc', 'stem cells'),
    entry('msc', 'mesenchymal stem cells', ['mesenchymal stem cell therapy'], ['MSC']),
  ],
  regulation: [],
  body: [],
  facility: [],
  guide: [],
  place: [],
  term: [],
} as unknown as Vocabulary
const index = indexNames(vocabulary)
const ids = (text: string) => findMentions(text, 0, index).map(({ id, at }) => `${id}: ${text.slice(...at)}`)

test.each([
  ['Multiple Sclerosis (MS)', ['ms: Multiple Sclerosis', 'ms: MS']],
  ['5 ms later', []],
  ['Parkinson’s Disease and Parkinson’s', ['pd: Parkinson’s Disease', 'pd: Parkinson’s']],
  ['ischemic strokes', ['stroke: ischemic strokes']],
  ['mesenchymal stem-cell therapies', ['msc: mesenchymal stem-cell therapies']],
  ['MSCs and other stem cells', ['msc: MSCs', 'sc: stem cells']],
])('finds the names in %j, the longest at a place', (text, expected) => {
  expect(ids(text)).toEqual(expected)
})

test('folds spelling, plural and possessive', () => {
  expect(['Therapies', 'tumours', 'Parkinson’s', 'standardised', 'sclerosis', 'cells'].map(fold)).toEqual([
    'therapy',
    'tumor',
    'parkinson',
    'standardized',
    'sclerosis',
    'cell',
  ])
})

test('a cue holds where all its words stand, in any order', () => {
  const words = wordSet('Zones for free trade are named')
  expect([hasCue(words, 'free trade zones'), hasCue(words, 'foreign zones')]).toEqual([true, false])
})
