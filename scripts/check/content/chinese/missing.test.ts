import { expect, test } from 'vitest'
import { contentFaults } from '../../fixture.ts'
import { chineseFaults } from './chinese.fixture.ts'

const status = (zh: string) =>
  [
    '- id: ms\n  therapy: any\n  condition: ms\n  place: china\n  standing: none-found\n  since: unknown',
    `  says: We found none.\n  looked: We read news.\n  charge: Nobody may be charged.${zh}`,
    "  sources: [guide]\n  checked: '2026-11-22'\n",
  ].join('\n')
const questions = (zh: string) => `- id: doctor\n  to: doctor\n  questions:\n    - asks: Which harms?${zh}\n`

test('accepts a page on which all is told in Chinese', () => {
  const files = {
    'registers/statuses.yaml': status('\n  zh: { says: 没有找到。, looked: 读了新闻。, charge: 不得收费。 }'),
    'registers/questions.yaml': questions('\n      zh: 哪些危害？'),
  }
  expect(
    chineseFaults('chinese-missing', { english: { apart: 'Not HSCT.' }, chinese: { apart: '不是移植。' }, files }),
  ).toEqual([])
})

test('reports what is told in English alone', () => {
  const files = {
    'registers/statuses.yaml': status('\n  zh: { says: 没有找到。, looked: 读了新闻。 }'),
    'registers/questions.yaml': questions(''),
  }
  expect(chineseFaults('chinese-missing', { english: { apart: 'Not HSCT.' }, fields: 'others: []', files })).toEqual([
    'conditions/ms.mdx:10:3: Unexpected answer in Chinese without a name in Chinese, add `zh`',
    'conditions/ms.mdx:10:3: Unexpected text without its Chinese, add `answer-zh.apart` for: Not HSCT.',
    'registers/statuses.yaml:10:7: Unexpected text without its Chinese, add `zh.charge` for: Nobody may be charged.',
    'registers/questions.yaml:4:7: Unexpected text without its Chinese, add `questions.zh` for: Which harms?',
  ])
})

test('reports what is told in Chinese alone', () => {
  expect(chineseFaults('chinese-missing', { chinese: { apart: '不是移植。' } })).toEqual([
    'conditions/ms.mdx:13:10: Unexpected Chinese in `answer-zh.apart` without its English, ' +
      'remove it or add the English',
  ])
})

test('says nothing of content without a page in Chinese, nor of other diseases', () => {
  expect(
    contentFaults('chinese-missing', {
      'registers/statuses.yaml': status(''),
      'registers/questions.yaml': questions(''),
    }),
  ).toEqual([])
  const other = status('').replace('condition: ms', 'condition: als')
  expect(chineseFaults('chinese-missing', { files: { 'registers/statuses.yaml': other } })).toEqual([])
})
