import { expect, test } from 'vitest'
import { claimOf, ms, shelfOf, statusOf } from './compare.fixture.ts'
import { comparableConditions, comparableOf, describePair, pairsOf } from './compare.ts'
import type { Shelf } from './claims.ts'

const transplant = 'haematopoietic-stem-cell-transplant'
const columns = (shelf: Shelf) => comparableOf(ms, shelf).columns.map(({ id }) => id)
const pairs = (shelf: Shelf) => pairsOf('ms', shelf).map(([one, other]) => [one.id, other.id])

test('sets side by side what has a result, a harm or a status, what has no kind first', () => {
  const shelf = shelfOf(
    {
      guide: [
        claimOf('cells', 'better'),
        claimOf('cord-cells', 'ill', { kind: 'harm' }),
        claimOf('young-cells', 'given', { kind: 'event' }),
      ],
    },
    { statuses: [statusOf('stem-cell-therapy'), statusOf('other-cells', { standing: 'unknown' })] },
  )
  const { columns, others } = comparableOf(ms, shelf)
  expect(columns).toEqual([
    {
      id: 'stem-cell-therapy',
      name: 'Stem cells as clinics offer them, kind not named',
      short: 'clinic stem cells',
      address: null,
    },
    { id: 'cells', name: 'Cells', short: 'cells', address: null },
    { id: 'cord-cells', name: 'Cord cells', short: 'cord cells', address: null },
  ])
  expect(others).toEqual([{ words: 'Other cells' }, { words: 'Young cells' }])
  expect(comparableConditions(shelf)).toEqual([ms])
})

test('a condition with one therapy has nothing to compare', () => {
  expect(comparableConditions(shelfOf({ guide: [claimOf('cells', 'better')] }))).toEqual([])
})

test('what sources give results of without its kind is not said to be what clinics offer', () => {
  const shelf = shelfOf({ trial: [claimOf('stem-cell-therapy', 'better')] })
  expect(comparableOf(ms, shelf).columns[0]?.name).toBe('Stem cells, kind not named')
})

test('a kind that tells nothing but what the wider kind tells is no pair with it', () => {
  const both = claimOf(['cells', 'cord-cells'], 'better')
  const shelf = shelfOf({ guide: [both, claimOf(transplant, 'worse', { kind: 'harm' })] })
  expect(columns(shelf)).toEqual([transplant, 'cells', 'cord-cells'])
  expect(pairs(shelf)).toEqual([
    [transplant, 'cells'],
    [transplant, 'cord-cells'],
  ])
})

test('a kind with a claim or a status of its own is a pair with the wider kind', () => {
  const both = claimOf(['cells', 'cord-cells'], 'better')
  expect(pairs(shelfOf({ guide: [both, claimOf('cord-cells', 'ill', { kind: 'harm' })] }))).toEqual([
    ['cells', 'cord-cells'],
  ])
  expect(pairs(shelfOf({ guide: [both] }, { statuses: [statusOf('cord-cells')] }))).toEqual([['cells', 'cord-cells']])
})

test('says first that a clinic’s cells are no transplant, on every page of a condition with one', () => {
  const shelf = shelfOf({
    guide: [claimOf('cells', 'better'), claimOf('cord-cells', 'ill'), claimOf(transplant, 'worse')],
  })
  expect(comparableOf(ms, shelf, ['cells', 'cord-cells']).notice?.heading).toBe(
    'A clinic’s cells are not a blood stem cell transplant',
  )
  expect(comparableOf(ms, shelfOf({ guide: [claimOf('cells', 'better')] })).notice).toBeNull()
})

test('describes a pair in plain names', () => {
  const shelf = shelfOf({ trial: [claimOf(transplant, 'worse')] }, { statuses: [statusOf('stem-cell-therapy')] })
  expect(describePair(comparableOf(ms, shelf))).toEqual({
    title: 'Clinic stem cells or blood stem cell transplant for ms (MS) · Cell Therapy, Checked',
    description:
      'Clinic stem cells or blood stem cell transplant for ms (MS): what is claimed of each, what trials with a comparison found, harms, status and price. No winner and no advice.',
  })
})
