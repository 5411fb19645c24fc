import { expect, test } from 'vitest'
import { chineseFaults } from './chinese.fixture.ts'

const faults = (works: string) =>
  chineseFaults('chinese-wording', { chinese: { works } }).map((fault) => fault.replace(/^.*Unexpected /, ''))

test.each([
  ['这种细胞可以治愈疾病。', '`治愈` in our own voice, say what was measured, or that it is not shown'],
  ['这种细胞安全。', '`安全` in our own voice, say what was measured, or that it is not shown'],
  ['这是骗局。', '`骗` in our own voice, say what is known, without contempt'],
  ['尚不清楚,试验很小。', 'half-width `,` beside Chinese, write the full-width sign'],
  ['臨床试验。', 'traditional character `臨`, write simplified ones'],
])('reports: %s', (says, fault) => {
  expect(faults(says)).toEqual([fault])
})

test.each(['未证实安全。', '价格为29,000美元（Cochrane）。', '试验规模小、时间短。'])('accepts: %s', (says) => {
  expect(faults(says)).toEqual([])
})

test('is told at the line', () => {
  expect(chineseFaults('chinese-wording', { chinese: { law: '没有奇迹。' } })).toEqual([
    'conditions/ms.mdx:10:8: Unexpected `奇迹` in our own voice, say what was measured, or that it is not shown',
  ])
})
