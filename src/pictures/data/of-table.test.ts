import { expect, test } from 'vitest'
import { libraryOf } from '../../claims/library.ts'
import { sampleClaim, sampleSource } from '../../claims/sample.fixture.ts'
import type { Check } from '../../schema/check.ts'
import { status } from '../../schema/register.ts'
import { approvalPicture } from './approvals.ts'
import { tablePictures } from './of-table.ts'
import { verdictPicture } from './verdicts.ts'

const check = (asks: Check['asks'], verdict: Check['verdict']): Check => ({
  asks,
  verdict,
  finding: 'Found.',
  sources: ['trial'],
  on: '2026-11-22',
})
const library = libraryOf([
  sampleSource('guide', [
    sampleClaim({ id: 'a', checks: [check('traced', 'supported'), check('holds', 'disputed')] }),
    sampleClaim({ id: 'b', checks: [check('traced', 'supported')] }),
    sampleClaim({ id: 'c' }),
    sampleClaim({ id: 'unseen', state: 'read' }),
  ]),
])

test('counts verdicts of all claims by the question that was asked, and those without one', () => {
  const picture = verdictPicture(library)
  expect(picture?.alternative).toBe(
    'Of 3 claims: Is it so? Disputed: 1. Is it quoted correctly? Correctly quoted: 2. No check Not checked yet: 1.',
  )
  expect(picture?.table.rows.map((row) => row.map((cell) => cell.map(({ words }) => words).join()))).toEqual([
    ['Disputed', 'Is it so?', '1'],
    ['Correctly quoted', 'Is it quoted correctly?', '2'],
    ['Not checked yet', 'No check', '1'],
  ])
  expect(picture?.groups.map(({ rows }) => rows.map(({ bars }) => bars))).toEqual(
    [
      [[[{ shape: 'bar', from: 0, to: 50 }]]],
      [[[{ shape: 'bar', from: 0, to: 100 }]]],
      [[[{ shape: 'bar', from: 0, to: 50 }]]],
    ].map((rows) => rows.flat()),
  )
})

const entry = (fields: object) =>
  status.parse({
    therapy: 'cells',
    condition: 'ms',
    place: 'china',
    looked: 'We read news.',
    sources: ['news'],
    checked: '2026-11-22',
    ...fields,
  })
const statuses = [
  entry({ id: 'a', standing: 'approved', since: '2025', says: 'It is approved.' }),
  entry({ id: 'b', condition: 'pd', standing: 'special-zone', since: 'unknown', says: 'In a zone.' }),
  entry({ id: 'c', condition: 'als', standing: 'none-found', since: 'unknown', says: 'We found none.' }),
]

test('draws since when something may be given, to the year of the edition, and an empty row where that is not known', () => {
  const picture = approvalPicture(statuses, new Map(), '2026-11-30')
  expect(picture?.groups).toEqual([
    {
      heading: null,
      rows: [
        {
          name: 'Cells for ms, china',
          words: 'Since 2025. It is approved',
          bars: [
            { shape: 'range', from: 0, to: 49.9 },
            { shape: 'bar', from: 49.9, to: 100, open: true },
          ],
        },
        { name: 'Cells for pd, china', words: 'Since when our sources don’t say. In a zone', bars: [] },
      ],
    },
  ])
  expect(picture?.marks.map(({ words }) => words)).toEqual(['2025', '2026', '2027'])
})

test('draws nothing where there is nothing to see', () => {
  const empty = { library: libraryOf([]), names: new Map(), statuses: statuses.slice(1) }
  for (const name of ['claims', 'prices', 'statuses', 'sources', 'vocabulary'] as const)
    expect(tablePictures(name, empty, '2026-11-30')).toEqual([])
})
