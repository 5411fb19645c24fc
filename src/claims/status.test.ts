import { expect, test } from 'vitest'
import type { Status } from '../schema/register.ts'
import { matrixOf, statusesBeside, statusesOf } from './status.ts'

const entry = (id: string, fields: Partial<Status>): Status => ({
  id,
  therapy: 'stem-cell-therapy',
  condition: 'ms',
  place: 'china',
  standing: 'none-found',
  since: 'unknown',
  says: 'We found none.',
  looked: 'We read news.',
  claims: [],
  sources: ['news'],
  checked: '2026-11-22',
  ...fields,
})
const zone = entry('zone', { place: 'hainan', standing: 'special-zone' })
const any = entry('any', { condition: 'any' })
const ms = entry('ms', {})
const product = entry('product', { therapy: 'amimestrocel', condition: 'gvhd', standing: 'conditionally-approved' })

test.each([
  [{ kind: 'condition', id: 'ms' }, ['ms', 'zone']],
  [{ kind: 'therapy', id: 'stem-cell-therapy' }, ['any', 'ms', 'zone']],
  [{ kind: 'therapy', id: 'amimestrocel' }, ['product']],
  [{ kind: 'facility', id: 'ms' }, []],
] as const)('of %o', (page, ids) => {
  expect(statusesOf(page, [zone, any, product, ms]).map(({ id }) => id)).toEqual(ids)
})

test.each([
  [{ condition: 'ms' }, ['ms']],
  [{ condition: ['ms', 'gvhd'], therapy: 'amimestrocel' }, ['ms', 'product']],
  [{ condition: 'als', therapy: 'stem-cell-therapy' }, ['any']],
  [{ guide: 'costs' }, ['any']],
])('beside a claim about %o', (about, ids) => {
  expect(statusesBeside({ about }, [zone, any, product, ms]).map(({ id }) => id)).toEqual(ids)
})

test('sorts the matrix by condition, the general ones last', () => {
  expect(matrixOf([any, zone, ms, product]).map(({ id }) => id)).toEqual(['product', 'zone', 'ms', 'any'])
})
