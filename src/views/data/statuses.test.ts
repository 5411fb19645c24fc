import { expect, test } from 'vitest'
import { shelfOf as shelfOfTrials, statusOf } from '../../claims/compare/compare.fixture.ts'
import { sampleClaim } from '../../claims/sample.fixture.ts'
import type { Status } from '../../schema/register.ts'
import { statuses as table } from './statuses.ts'
import { shelfOf } from './table.ts'

const rowsOf = (statuses: Status[]) =>
  table.rowsOf(shelfOf({ ...shelfOfTrials({ trial: [sampleClaim({ id: 'a' })] }), statuses }, 'https://example.org'))

test('`any` leaves out what another row of the same place permits more widely, of the same therapies', () => {
  const entry = (id: string, therapy: string, fields: Partial<Status>) => statusOf(therapy, { id, ...fields })
  const statuses = [
    entry('approved', 'cord-cells', { standing: 'approved' }),
    entry('cells', 'cells', { condition: 'any' }),
    entry('every', 'any', { condition: 'any', standing: 'unknown' }),
    entry('other', 'genes', { condition: 'any' }),
    entry('elsewhere', 'cells', { condition: 'any', place: 'hainan' }),
  ]
  expect(rowsOf(statuses).map(({ id, therapy, condition }) => ({ id, therapy, condition }))).toEqual([
    { id: 'approved', therapy: 'cord-cells', condition: 'ms' },
    { id: 'cells', therapy: 'cells', condition: 'any-other' },
    { id: 'elsewhere', therapy: 'cells', condition: 'any' },
    { id: 'other', therapy: 'genes', condition: 'any' },
    { id: 'every', therapy: 'any-other', condition: 'any-other' },
  ])
})

test('a status that nobody has looked for has no day and rests on nothing', () => {
  const unlooked = statusOf('cells', { standing: 'unknown', looked: 'We have not looked for this disease yet.' })
  const unread = statusOf('cells', { id: 'read', standing: 'unknown', looked: 'We read notes.' })
  expect(rowsOf([unlooked, unread]).map(({ id, sources, checked }) => ({ id, sources, checked }))).toEqual([
    { id: 'cells-ms', sources: [], checked: null },
    { id: 'read', sources: ['trial'], checked: '2026-11-22' },
  ])
})
