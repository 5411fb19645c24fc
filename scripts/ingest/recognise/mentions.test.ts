import { expect, test } from 'vitest'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { findMentions, hasCue, wordSet } from './mentions.ts'
import { indexNames } from './names.ts'

const entry = (id: string, name: string, others: string[] = [], abbreviations: string[] = [], zh?: string) => ({
  id,
  name,
  others,
  variants: [],
  abbreviations,
  definition: name,
  ...(zh && { zh }),
})
const vocabulary = {
  condition: [
    entry('ms', 'multiple sclerosis', [], ['MS']),
    entry('pd', "Parkinson's disease", ["Parkinson's"], ['PD'], '帕金森病'),
    entry('stroke', 'ischaemic stroke'),
    entry('bleed', 'haemorrhagic stroke'),
    entry('t1d', 'type 1 diabetes', [], [], '1型糖尿病'),
    entry('t2d', 'type 2 diabetes', [], [], '2型糖尿病'),
    entry('diabetes', 'diabetes', [], [], '糖尿病'),
    entry('knee', 'knee osteoarthritis'),
    entry('hip', 'hip osteoarthritis'),
    entry('shoulder', 'shoulder osteoarthritis'),
  ],
  therapy: [
    entry('sc', 'stem cells', ['stem cell treatment'], [], '干细胞'),
    entry('msc', 'mesenchymal stem cells', ['mesenchymal stem cell therapy'], ['MSC'], '间充质干细胞'),
    entry('gene', 'cell, tissue and gene therapy'),
  ],
  regulation: [],
  body: [
    entry('fda', 'U.S. Food & Drug Administration'),
    entry('nhc', 'National Health Commission', [], [], '国家卫健委'),
  ],
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
  ['Parkinsons disease', ['pd: Parkinsons disease']],
  ['ischemic strokes', ['stroke: ischemic strokes']],
  ['mesenchymal stem-cell therapies', ['msc: mesenchymal stem-cell therapies']],
  ['MSCs and other stem cells', ['msc: MSCs', 'sc: stem cells']],
  ['Type-II diabetes, type Ⅰ diabetes', ['t2d: Type-II diabetes', 't1d: type Ⅰ diabetes']],
  [
    'the US Food and Drug Administration; U.S. Food and Drug Administration',
    ['fda: U.S. Food and Drug Administration'],
  ],
  ['PD-1 and PD-L1, not PD', ['pd: PD']],
])('finds the names in %j, the longest at a place', (text, expected) => {
  expect(ids(text)).toEqual(expected)
})

test.each([
  ['We use stem cells. Treatment starts at once.', ['sc: stem cells']],
  [
    'stem cells (treatment), stem cells, treatment; stem cell: treatment',
    ['sc: stem cells', 'sc: stem cells', 'sc: stem cell'],
  ],
  ['stem\ncells', ['sc: stem\ncells']],
  ['cell, tissue and gene therapy', ['gene: cell, tissue and gene therapy']],
])('ends a name where the phrase ends, in %j', (text, expected) => {
  expect(ids(text)).toEqual(expected)
})

test.each([
  ['type 1 and type 2 diabetes', ['t1d: type 1', 't2d: type 2 diabetes']],
  ['Type 1 or 2 diabetes', ['t1d: Type 1', 't2d: 2 diabetes']],
  ['ischaemic and haemorrhagic stroke', ['stroke: ischaemic', 'bleed: haemorrhagic stroke']],
  ['knee, hip and shoulder osteoarthritis', ['knee: knee', 'hip: hip', 'shoulder: shoulder osteoarthritis']],
  ['multiple sclerosis and haemorrhagic stroke', ['ms: multiple sclerosis', 'bleed: haemorrhagic stroke']],
  ['the knee. And hip osteoarthritis', ['hip: hip osteoarthritis']],
  ['1型和2型糖尿病', ['t1d: 1型', 't2d: 2型糖尿病']],
])('takes apart the names that share a word in %j', (text, expected) => {
  expect(ids(text)).toEqual(expected)
})

test.each([
  ['国家卫健委称，间充质干细胞治疗帕金森病的研究已开始。', ['nhc: 国家卫健委', 'msc: 间充质干细胞', 'pd: 帕金森病']],
  ['Ⅱ型糖尿病患者和糖尿病患者', ['t2d: Ⅱ型糖尿病', 'diabetes: 糖尿病']],
  ['MSC治疗帕金森病', ['msc: MSC', 'pd: 帕金森病']],
])('finds Chinese names inside running text, in %j', (text, expected) => {
  expect(ids(text)).toEqual(expected)
})

test('keeps the place of a name in a text that starts later', () => {
  expect(findMentions('an MS', 10, index)).toEqual([{ kind: 'condition', id: 'ms', at: [13, 15] }])
})

test('a cue holds where all its words stand, in any order', () => {
  const words = wordSet('Zones for free trade are named')
  expect([hasCue(words, 'free trade zones'), hasCue(words, 'foreign zones')]).toEqual([true, false])
})
