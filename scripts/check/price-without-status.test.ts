import { expect, test } from 'vitest'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { priceWithoutStatus } from './price-without-status.ts'

const money = 'figures: [{ kind: money, low: 29000, high: 35000, currency: USD, at: [9, 27] }]'
const status = claimYaml('none-authorised').replace('kind: price', 'kind: status')
const faults = (more: string[], beside = status) =>
  faultsIn(priceWithoutStatus, { 'sources/guide.mdx': sourcePage(`${claimYaml('price', more)}\n${beside}`) })

const fault = (line: number, column: number) =>
  `sources/guide.mdx:${line}:${column}: Unexpected price \`price\` without what is authorised, add to its \`with\` a claim of kind \`status\` of this source`

test('reports a price that stands alone, or beside a claim that nobody has accepted', () => {
  expect(faults([money])).toEqual([fault(4, 5)])
  expect(faults([money, 'with: [none-authorised]'], status.replace('accepted', 'read'))).toEqual([fault(14, 11)])
  expect(faults([money, 'with: [none-authorised]'], claimYaml('none-authorised'))).toEqual([fault(14, 11)])
})

test.each([
  ['a price with what is authorised', [money, 'with: [none-authorised]']],
  ['a price without an amount', []],
  ['a price that is not published', [money, 'state: read']],
])('accepts %s', (_, more) => {
  expect(faults(more)).toEqual([])
})
