import { expect, test } from 'vitest'
import { status, type QuestionGroup } from '../../schema/register.ts'
import { sampleCondition, sampleSource } from '../../claims/sample.fixture.ts'
import { chineseOf } from './chinese.ts'

const page = sampleCondition('ms', 'Multiple sclerosis')
const written = { works: '未证实。', harms: '头痛。', law: '没有找到。', price: '未说明。', next: '给医生看。' }
const translated = {
  ...page,
  facts: { ...page.facts, zh: '多发性硬化', abbreviations: ['MS'], 'answer-zh': written },
}
const found = status.parse({
  id: 'ms',
  therapy: 'any',
  condition: 'ms',
  place: 'china',
  standing: 'none-found',
  since: 'unknown',
  says: 'We found none.',
  looked: 'We read news.',
  zh: { says: '我们没有找到。', looked: '我们查阅了新闻。' },
  sources: ['news'],
  checked: '2026-11-22',
})
const questions: QuestionGroup[] = [
  { id: 'cost', to: 'clinic', questions: [{ asks: 'What is on top?', zh: '另付什么？' }, { asks: 'Who pays?' }] },
  { id: 'safety', to: 'clinic', questions: [{ asks: 'Which harms?', zh: '哪些危害？' }] },
  { id: 'doctor', to: 'doctor', questions: [{ asks: 'What else?', zh: '还有什么？' }] },
]

test('gathers the answer, what we found on authorisation, and the questions, with the first of each matter apart', () => {
  expect(chineseOf(translated, { statuses: [found, { ...found, condition: 'als' }], questions })).toEqual({
    name: '多发性硬化',
    title: '多发性硬化干细胞治疗：已知什么',
    description: '多发性硬化：未证实。没有找到。头痛。未说明。',
    english: 'Multiple sclerosis (MS)',
    answer: {
      apart: '用于多发性硬化的细胞治疗',
      lines: [
        { line: 'works', term: '有效吗', says: '未证实。' },
        { line: 'harms', term: '危害', says: '头痛。' },
        { line: 'law', term: '法规', says: '没有找到。' },
        { line: 'price', term: '价格', says: '未说明。' },
        { line: 'next', term: '下一步', says: '给医生看。' },
      ],
    },
    statuses: [found],
    clinic: {
      first: [
        { asks: 'What is on top?', zh: '另付什么？' },
        { asks: 'Which harms?', zh: '哪些危害？' },
      ],
      others: [{ asks: 'Who pays?' }],
    },
    doctor: [{ asks: 'What else?', zh: '还有什么？' }],
  })
})

test('names a disease by its everyday name too, and leaves out of the description what is not shown', () => {
  const facts = { ...translated.facts, 'zh-everyday': '硬化病' }
  const long = { ...written, harms: '头'.repeat(110) }
  const shown = chineseOf({ ...translated, facts: { ...facts, 'answer-zh': long } }, { statuses: [], questions: [] })
  expect(shown).toMatchObject({
    name: '多发性硬化',
    title: '多发性硬化（硬化病）干细胞治疗：已知什么',
    description: '多发性硬化（硬化病）：未证实。没有找到。未说明。',
    answer: { apart: '用于多发性硬化（硬化病）的细胞治疗' },
  })
})

test.each([
  ['a condition without a translation', page],
  ['one whose name in Chinese is not known', { ...translated, facts: { ...translated.facts, zh: undefined } }],
  ['a source', sampleSource('guide', [])],
])('makes none for %s', (_what, one) => {
  expect(chineseOf(one as typeof page, { statuses: [], questions: [] })).toBeNull()
})
