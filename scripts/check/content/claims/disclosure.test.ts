import { expect, test } from 'vitest'
import { claimYaml, contentFaults, sourcePage } from '../../fixture.ts'

const money = 'figures: [{ kind: money, low: 29000, high: 35000, currency: USD, at: [9, 27] }]'
const status = claimYaml('none-authorised').replace('kind: price', 'kind: status')
const faults = (more: string[], beside = status) =>
  contentFaults('price-without-status', { 'sources/guide.mdx': sourcePage(`${claimYaml('price', more)}\n${beside}`) })

const fault = (line: number, column: number) =>
  `sources/guide.mdx:${line}:${column}: Unexpected price \`price\` without what is authorised, ` +
  'add to its `with` a claim of kind `status` of this source, or an entry to `registers/statuses.yaml`'

test('reports a price that stands alone, or beside a claim that nobody has accepted', () => {
  expect(faults([money])).toEqual([fault(4, 5)])
  expect(faults([money, 'with: [none-authorised]'], status.replace('accepted', 'read'))).toEqual([fault(14, 11)])
  expect(faults([money, 'with: [none-authorised]'], claimYaml('none-authorised'))).toEqual([fault(14, 11)])
})

const register = (condition: string) =>
  `- { id: any, therapy: stem-cell-therapy, condition: ${condition}, place: china, standing: none-found, since: unknown, says: None., looked: News., sources: [guide], checked: '2026-11-22' }\n`
const besideRegister = (condition: string) =>
  contentFaults('price-without-status', {
    'sources/guide.mdx': sourcePage(claimYaml('price', [money], '{ condition: ms }')),
    'registers/statuses.yaml': register(condition),
  })

test('accepts a price beside what we found of its disease, or of any', () => {
  expect([besideRegister('ms'), besideRegister('any')]).toEqual([[], []])
  expect(besideRegister('als')).toEqual([fault(4, 5)])
})

test.each([
  ['a price with what is authorised', [money, 'with: [none-authorised]']],
  ['a price without an amount', []],
  ['a price that is not published', [money, 'state: read']],
])('accepts %s', (_, more) => {
  expect(faults(more)).toEqual([])
})

const source = (kind: string, interest: string) =>
  contentFaults('interest-label', { 'sources/a.mdx': `---\nkind: ${kind}\ninterest: ${interest}\n---\n` })

test('accepts a company with an interest, and a journal without', () => {
  expect(source('company', 'Sells the treatment.')).toEqual([])
  expect(source('journal', 'none')).toEqual([])
})
