import { expect, test } from 'vitest'
import { claimOf, ms, shelfOf, statusOf } from './compare.fixture.ts'
import { comparableConditions, comparableOf } from './compare.ts'

const transplant = 'haematopoietic-stem-cell-transplant'

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

test('says first that a clinic’s cells are no transplant, on every page of a condition with one', () => {
  const shelf = shelfOf({
    guide: [claimOf('cells', 'better'), claimOf('cord-cells', 'ill'), claimOf(transplant, 'worse')],
  })
  expect(comparableOf(ms, shelf).notice?.title).toBe('Cells are no transplant')
  expect(comparableOf(ms, shelfOf({ guide: [claimOf('cells', 'better')] })).notice).toBeNull()
})
