import { expect, test } from 'vitest'
import { wordsOf } from '../fold.ts'
import { lexicon } from '../lexicon.fixture.ts'
import { readChinese, simplified } from './read-chinese.ts'
import { readPinyin } from './read-pinyin.ts'

const pd = 'conditions/parkinsons-disease/'
const ms = 'conditions/multiple-sclerosis/'
const stem = 'therapies/stem-cell-therapy/'
const cord = 'therapies/umbilical-cord-mesenchymal-stem-cells/'

const read = (text: string) => {
  const { named, asks, unknown } = readChinese(text, lexicon)
  return { named: named.map(({ text, targets }) => [text, ...targets.map(({ a }) => a)]), asks, unknown }
}

test.each([
  ['a whole name', '帕金森病', [['帕金森病', pd]]],
  ['the beginning of a name', '帕金森', [['帕金森', pd]]],
  ['the end of a name', '硬化', [['硬化', ms]]],
  ['a name in traditional characters', '多發性硬化', [['多发性硬化', ms]]],
  ['the longest of two names', '干细胞治疗', [['干细胞治疗', stem]]],
  ['two parts of one longer name', '脐带干细胞', [['脐带干细胞', cord]]],
  [
    'two names in a row',
    '帕金森病安慰剂',
    [
      ['帕金森病', pd],
      ['安慰剂', 'glossary/#placebo'],
    ],
  ],
  ['a name after words that only ask', '什么是安慰剂', [['安慰剂', 'glossary/#placebo']]],
])('%s is found in Chinese', (_, text, named) => {
  expect(read(text)).toEqual({ named, asks: [], unknown: [] })
})

test.each([
  ['干细胞治疗多少钱', [['干细胞治疗', stem]], ['price']],
  ['幹細胞治療多少錢', [['干细胞治疗', stem]], ['price']],
  ['多发性硬化合法吗', [['多发性硬化', ms]], ['law']],
  ['帕金森病能治吗', [['帕金森病', pd]], ['works']],
  ['帕金森病有什么风险', [['帕金森病', pd]], ['harms']],
])('“%s” names something and asks something of it', (text, named, asks) => {
  expect(read(text)).toEqual({ named, asks, unknown: [] })
})

test('characters that the site has not are unknown, in one piece, beside what it has', () => {
  expect([read('足球'), read('足球帕金森病')]).toEqual([
    { named: [], asks: [], unknown: ['足球'] },
    { named: [['帕金森病', pd]], asks: [], unknown: ['足球'] },
  ])
})

const pinyin = (text: string) => {
  const found = readPinyin(wordsOf(text), 0, lexicon)
  return found && { ...found, targets: found.targets.map(({ a }) => a) }
}

test.each([
  ['pajinsenbing', { typed: 'pajinsenbing', targets: [pd], words: 1, isWhole: true }],
  ['pa jin sen bing', { typed: 'pa jin sen bing', targets: [pd], words: 4, isWhole: true }],
  ['pà jīn sēn', { typed: 'pa jin sen', targets: [pd], words: 3, isWhole: false }],
  ['Duōfāxìng', { typed: 'duofaxing', targets: [ms], words: 1, isWhole: false }],
  ['gan xi bao price', { typed: 'gan xi bao', targets: [stem], words: 3, isWhole: false }],
])('“%s” is a name in pinyin', (text, found) => {
  expect(pinyin(text)).toEqual(found)
})

test.each(['pa', 'paj', 'parkinson', 'shenme', '帕金森病', ''])('“%s” is no name in pinyin', (text) => {
  expect(pinyin(text)).toBeNull()
})

test('traditional characters become simplified ones', () => {
  expect(simplified('幹細胞治療', lexicon)).toBe('干细胞治疗')
  expect(simplified('臨床試驗 ALS 😀', lexicon)).toBe('临床试验 ALS 😀')
})

test('simplified characters stay as they are', () => {
  expect(simplified('脐带间充质干细胞多少钱', lexicon)).toBe('脐带间充质干细胞多少钱')
})
