import { expect, test } from 'vitest'
import { figuresOf, sampleLibrary, sampleRule } from './pictures.fixture.ts'
import { ruleTimeline } from './rule-timeline.ts'

const old = sampleRule('old', 'Old rule', { effective: '2024-07', 'superseded-by': ['new'] })
const later = sampleRule('new', 'New rule', { issued: '2024-10-01', published: '2025-01-01', effective: '2025-07-02' })
const undated = sampleRule('custom', 'Custom', { issued: '--10-13' })
const told = (id: string, regulation: string, day?: string) => ({
  id,
  about: { regulation },
  ...(day ? figuresOf({ kind: 'date', low: day, high: day }) : {}),
})
const library = sampleLibrary(
  [told('starts', 'new', '2025-07-02'), told('says', 'new', '2026-01-01'), told('was', 'old'), told('is', 'custom')],
  [later, undated, old],
)

test('draws each rule on one scale of years, the oldest first', () => {
  const row = (title: string, id: string, dates: string[], claims: object[]) => [
    [{ words: title, address: `/regulations/${id}/` }],
    ...dates.map((words) => [{ words }]),
    claims,
  ]
  const unsaid = 'Our sources don’t say'
  expect(ruleTimeline(library)).toEqual({
    kind: 'bars',
    id: 'rule-timeline',
    title: 'When rules were issued and came into force',
    alternative:
      'Old rule: in force from July 2024. New rule: issued 1 October 2024, made public 1 January 2025 and in ' +
      'force from 2 July 2025.',
    notes: [
      'A line that ends in an arrow: in force, as far as our sources tell. ' +
        'A date that our sources don’t give isn’t drawn.',
    ],
    groups: [
      {
        heading: null,
        rows: [
          {
            name: 'Old rule',
            words: 'in force from July 2024',
            bars: [
              { shape: 'range', from: 24.9, to: 29 },
              { shape: 'bar', from: 29, to: 75 },
            ],
          },
          {
            name: 'New rule',
            words: 'issued 1 October 2024, made public 1 January 2025 and in force from 2 July 2025',
            bars: [
              { shape: 'diamond', from: 37.5, to: 37.5 },
              { shape: 'ring', from: 50.1, to: 50.1 },
              { shape: 'bar', from: 75, to: 100, open: true },
            ],
          },
          { name: 'No date in our sources', words: 'Custom', bars: [] },
        ],
      },
    ],
    marks: [
      { at: 0, words: '2024' },
      { at: 50.1, words: '2025' },
      { at: 100, words: '2026' },
    ],
    unit: null,
    key: [
      { shape: 'diamond', words: 'issued' },
      { shape: 'ring', words: 'made public' },
      { shape: 'bar', words: 'in force' },
      { shape: 'range', words: 'some time in it' },
    ],
    table: {
      columns: ['Rule', 'Issued', 'Made public', 'In force from', 'Claims that give a date'],
      rows: [
        row('Old rule', 'old', [unsaid, unsaid, 'July 2024'], [{ words: 'None' }]),
        row(
          'New rule',
          'new',
          ['1 October 2024', '1 January 2025', '2 July 2025'],
          [{ words: 'starts.', address: '/sources/guide/#starts' }],
        ),
        row('Custom', 'custom', ['13 October, year not given', unsaid, unsaid], [{ words: 'None' }]),
      ],
    },
  })
})

test('marks the rule that a page is about, and leaves out those without a date', () => {
  const rows = ruleTimeline(library, later)?.groups[0]?.rows
  expect(rows?.map(({ name, here }) => [name, here])).toEqual([
    ['Old rule', undefined],
    ['New rule', true],
  ])
})

test('gives no picture where the rule of the page has no date, or none has', () => {
  expect(ruleTimeline(library, undated)).toBeNull()
  expect(ruleTimeline(sampleLibrary([told('is', 'custom')], [undated]))).toBeNull()
})
