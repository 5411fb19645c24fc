import { expect, test } from 'vitest'
import { comparison } from '../schema/register.ts'
import { comparisonPicture, dotPaths } from './comparison.ts'
import { figuresOf, names, sampleLibrary } from './pictures.fixture.ts'

const trial = {
  id: 'salt',
  title: 'Cells or salt water',
  condition: 'ms',
  therapy: 'cord-cells',
  counted: 'Improved',
  arms: [
    { name: 'cells', role: 'treated', claim: 'with-cells', of: 27 },
    { name: 'salt water', role: 'comparison', claim: 'with-salt', of: null },
  ],
  'follow-up': 'unknown',
  sources: ['trial'],
}
const share = (value: number) => figuresOf({ kind: 'share', of: 'people', unit: 'percent', low: value, high: value })

test('draws the groups of a trial side by side, as whole people out of a hundred', () => {
  const library = sampleLibrary([
    { id: 'with-cells', says: '33% improved with cells.', ...share(33) },
    { id: 'with-salt', says: '36.6% improved with salt water.', ...share(36.6) },
  ])
  expect(comparisonPicture(comparison.parse(trial), library, names)).toEqual({
    kind: 'comparison',
    id: 'comparison-salt',
    title: 'Cells or salt water',
    counted: 'Improved',
    therapy: 'cord cells',
    arms: [
      { name: 'cells', role: 'treated', inHundred: 33, people: '33 in 100', written: '33%', of: '27 people' },
      { name: 'salt water', role: 'comparison', inHundred: 37, people: 'about 37 in 100', written: '36.6%', of: null },
    ],
    says: [],
    alternative: 'Improved: 33 in 100 with cells and about 37 in 100 with salt water.',
    notes: [
      'How many people were in the group with salt water: our sources don’t say.',
      'The source gives 36.6%; drawn as whole people.',
      'How long people were followed: our sources don’t say.',
    ],
    table: {
      columns: ['Group', 'Out of 100', 'As written', 'People in the group', 'Where it stands'],
      rows: [
        [
          [{ words: 'With cells' }],
          [{ words: '33 in 100' }],
          [{ words: '33%' }],
          [{ words: '27 people' }],
          [{ words: 'A company says: 33% improved with cells.', address: '/sources/guide/#with-cells' }],
        ],
        [
          [{ words: 'With salt water' }],
          [{ words: 'about 37 in 100' }],
          [{ words: '36.6%' }],
          [{ words: 'Our sources don’t say' }],
          [{ words: 'A company says: 36.6% improved with salt water.', address: '/sources/guide/#with-salt' }],
        ],
        [[{ words: 'The work itself' }], [], [], [], [{ words: 'Title of trial', address: '/sources/trial/' }]],
      ],
    },
  })
})

test('says that people out of a hundred are our sum where the source counts people', () => {
  const arms = [
    { name: 'cells', role: 'treated', claim: 'with-cells', of: 55 },
    { name: 'drugs', role: 'comparison', claim: 'with-drugs', of: 55 },
  ]
  const library = sampleLibrary([
    { id: 'with-cells', ...figuresOf({ kind: 'ratio', low: 3, high: 55 }) },
    { id: 'with-drugs', ...figuresOf({ kind: 'ratio', low: 34, high: 55 }) },
  ])
  const picture = comparisonPicture(comparison.parse({ ...trial, arms, counted: 'Got worse' }), library, names)
  expect(picture?.alternative).toBe('Got worse: about 5 in 100 with cells and about 62 in 100 with drugs.')
  expect(picture?.notes[0]).toBe('The source gives 3 of 55 people and 34 of 55 people; “in 100” is our sum.')
})

test.each([
  ['a range', figuresOf({ kind: 'share', of: 'people', unit: 'percent', low: 30, high: 40 })],
  ['a ratio of risks', figuresOf({ kind: 'ratio', low: 0.94, high: 0.94 })],
  ['two shares', { figures: [...share(33).figures, ...share(40).figures] }],
  ['a count of another group', figuresOf({ kind: 'ratio', low: 3, high: 55 })],
])('draws no group where one of them has %s for its result', (_, figures) => {
  const library = sampleLibrary([
    { id: 'with-cells', ...figures },
    { id: 'with-salt', ...share(37) },
  ])
  const picture = comparisonPicture(comparison.parse(trial), library, names)
  expect(picture?.arms).toEqual([])
  expect(picture?.alternative).toBe(
    'Our sources give no plain numbers for each group of this trial, so none are drawn.',
  )
})

test('tells of a trial without plain numbers in words', () => {
  const library = sampleLibrary([{ id: 'missed', says: 'The trial missed its goal.' }])
  const picture = comparisonPicture(comparison.parse({ ...trial, arms: [], claims: ['missed'] }), library, names)
  expect(picture?.says).toEqual(['The trial missed its goal.'])
})

test('gives no picture where the claim of a group is not published', () => {
  const library = sampleLibrary([
    { id: 'with-cells', ...share(33) },
    { id: 'with-salt', ...share(37), state: 'read' },
  ])
  expect(comparisonPicture(comparison.parse(trial), library, names)).toBeNull()
})

test('asks for a group that was treated and one to compare it with', () => {
  const arms = trial.arms.map((arm) => ({ ...arm, role: 'treated' }))
  expect(comparison.safeParse({ ...trial, arms }).success).toBe(false)
  expect(comparison.safeParse({ ...trial, arms: [] }).success).toBe(false)
})

test('puts a hundred dots into ten rows', () => {
  expect(dotPaths(12)).toEqual({
    yes: 'M5 5h90.1M5 15h10.1',
    no: 'M25 15h70.1M5 25h90.1M5 35h90.1M5 45h90.1M5 55h90.1M5 65h90.1M5 75h90.1M5 85h90.1M5 95h90.1',
  })
  expect(dotPaths(0).yes).toBe('')
  expect(dotPaths(100).no).toBe('')
})
