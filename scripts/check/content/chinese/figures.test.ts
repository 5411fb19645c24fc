import { expect, test } from 'vitest'
import { chineseFaults } from './chinese.fixture.ts'

const faults = (english: string, chinese: string) =>
  chineseFaults('chinese-figures', { english: { works: english }, chinese: { works: chinese } })

test.each([
  ['Of 100, 58 headache, 53 fever.', '每100人中，58人头痛，53人发热。'],
  ['29,000 to 35,000 dollars.', '29,000至35,000美元。'],
  ['29,000 dollars for six sessions.', '六次治疗2.9万美元。'],
  ['36,000 yuan in April 2025.', '2025年4月为36,000元。'],
  ['In one review of Order 818.', '在一项关于第818号令的综述中。'],
  ['The one approval that we found.', '我们找到的唯一一项批准。'],
  ['May I stop in 2025?', '2025年我可以停止吗？'],
  ['Not known.', '尚不清楚。'],
])('accepts %s as %s', (english, chinese) => {
  expect(faults(english, chinese)).toEqual([])
})

test('reports a number that is another, is lost, or is added, at the line in Chinese', () => {
  expect(faults('Of 100, 58 headache.', '每100人中，85人头痛。')).toEqual([
    'conditions/ms.mdx:10:10: Unexpected `85, 100` in Chinese where the English has `58, 100`, state the same: ' +
      'Of 100, 58 headache.',
  ])
  expect(faults('About 85,000 dollars for six sessions.', '约85,000美元。')).toEqual([
    'conditions/ms.mdx:10:10: Unexpected `85000` in Chinese where the English has `6, 85000`, state the same: ' +
      'About 85,000 dollars for six sessions.',
  ])
  expect(faults('Not known.', '尚不清楚，共3项试验。')).toEqual([
    'conditions/ms.mdx:10:10: Unexpected `3` in Chinese where the English has no figure, state the same: Not known.',
  ])
})

test('reads a line that no editor wrote as it is made from claims', () => {
  const made = (price: string) =>
    chineseFaults('chinese-figures', {
      chinese: { price },
      files: {
        'sources/guide.mdx': [
          '---\ntitle: A guide\nsummary: S.\npublisher: A firm\nkind: company\ninterest: Sells trips.\nrights: own-words',
          'url: unknown\npublished: unknown\nretrieved: unknown\nstanding: read\nclaims:',
          '  - id: price\n    kind: price\n    says: It costs 29,000 dollars.\n    about: { condition: ms }',
          '    words: $29,000\n    figures: [{ kind: money, low: 29000, high: 29000, currency: USD, at: [0, 7] }]',
          '    attributed: null\n    hedged: false\n    evidence: { design: price-list, rule: cue-price }',
          '    from: [{ seed: guide, passage: 7f3a9c }]\n    state: accepted\n---\n\nText.\n',
        ].join('\n'),
      },
    })
  expect(made('29,000美元。')).toEqual([])
  expect(made('没有价格。')).toHaveLength(1)
})

test('reads what we found on authorisation, and questions, too', () => {
  const entry = [
    '- id: ms\n  therapy: any\n  condition: ms\n  place: china\n  standing: trial-only\n  since: unknown',
    '  says: A trial with 12 people.\n  looked: We read news.\n  zh:\n    says: 一项21人的试验。\n    looked: 我们读了新闻。',
    "  sources: [guide]\n  checked: '2026-11-22'\n",
  ].join('\n')
  const questions = '- id: doctor\n  to: doctor\n  questions:\n    - asks: Which 2 harms?\n      zh: 哪些危害？\n'
  expect(
    chineseFaults('chinese-figures', {
      chinese: { law: '一项12人的试验。' },
      files: { 'registers/statuses.yaml': entry, 'registers/questions.yaml': questions },
    }),
  ).toEqual([
    'registers/statuses.yaml:10:11: Unexpected `21` in Chinese where the English has `12`, state the same: ' +
      'A trial with 12 people.',
    'registers/questions.yaml:5:11: Unexpected no figure in Chinese where the English has `2`, state the same: ' +
      'Which 2 harms?',
  ])
})
