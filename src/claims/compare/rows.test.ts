import { expect, test } from 'vitest'
import type { Claim } from '../../schema/claim.ts'
import type { Comparison } from '../../schema/register.ts'
import { claimOf, shelfOf, statusOf } from './compare.fixture.ts'
import { rowsOf, type Cell, type RowId } from './rows.ts'
import type { Shelf } from './claims.ts'
import { sampleClaim } from '../sample.fixture.ts'

const checks: Claim['checks'] = [
  { asks: 'traced', verdict: 'supported', finding: 'It says so.', sources: ['trial'], on: '2026-11-22' },
]
const share = (value: number): Claim['figures'] => [
  { kind: 'share', of: 'people', low: value, high: value, unit: 'percent', at: [0, 3] },
]

function cellOf(row: RowId, therapy: string, shelf: Shelf): Cell {
  const [cell] = rowsOf('ms', [therapy], shelf).find(({ id }) => id === row)?.cells ?? []
  if (!cell) throw new Error(`Unexpected row \`${row}\`, name one of the rows`)
  return cell
}

const idsIn = ({ claims }: Cell) => claims.map(({ card }) => card.id)

test('draws what no source tells as not told, never as nothing', () => {
  const shelf = shelfOf({ guide: [claimOf('cells', 'given', { kind: 'event' })] })
  const silent = rowsOf('ms', ['cells'], shelf).map(({ id, cells: [cell] }) => [id, cell?.silent?.word ?? null])
  expect(silent).toEqual([
    ['what', null],
    ['trials', 'Not told'],
    ['outcome', 'Not told'],
    ['harm', 'Not told'],
    ['status', 'We have not looked'],
    ['price', 'Not told'],
    ['limit', null],
    ['sources', null],
  ])
  expect(cellOf('harm', 'cells', shelf).silent?.words).toBe(
    'Our sources name no harm of it in this disease. That does not mean that there are none.',
  )
  expect(cellOf('limit', 'cells', shelf).told).toEqual(['Whether it helps: our sources give no result.'])
})

test('shows five claims, those of the disinterested and the checked first, and links the rest', () => {
  const shelf = shelfOf({
    guide: ['a', 'b', 'c', 'd', 'e'].map((id) => claimOf('cells', id, id === 'd' ? { checks } : {})),
    trial: [claimOf('cells', 'y'), claimOf('cells', 'z', { checks })],
  })
  const cell = cellOf('outcome', 'cells', shelf)
  expect(idsIn(cell)).toEqual(['z', 'y', 'd', 'a', 'b'])
  expect(cell.claims.map(({ again }) => again)).toEqual([false, true, false, true, true])
  expect(cell.more).toEqual({
    words: '2 more claims of this kind',
    address: '/claims/?condition=ms&therapy=cells&kind=outcome',
  })
})

test('a reassurance stands behind harms and is none', () => {
  const calm = claimOf('cells', 'calm', { kind: 'harm', denies: true })
  const ill = claimOf('cells', 'ill', { kind: 'harm' })
  expect(idsIn(cellOf('harm', 'cells', shelfOf({ guide: [calm, ill] })))).toEqual(['ill', 'calm'])
  expect(cellOf('harm', 'cells', shelfOf({ guide: [calm] })).silent?.words).toContain('no harm of it')
})

test('tells harms of any disease with the therapy, and points to them from its kinds', () => {
  const tumour = sampleClaim({ id: 'tumour', kind: 'harm', about: { therapy: 'stem-cell-therapy' } })
  const shelf = shelfOf({ guide: [tumour, claimOf('cells', 'better')] })
  const [claim] = cellOf('harm', 'stem-cell-therapy', shelf).claims
  expect([claim?.card.id, claim?.wider]).toEqual(['tumour', 'Said of any disease'])
  expect(cellOf('harm', 'cells', shelf).more).toEqual({
    words: 'Harms told of stem cells of any kind',
    address: '/claims/?therapy=stem-cell-therapy&kind=harm',
  })
})

test('a price that names no treatment stands with the cells whose kind is not named', () => {
  const price = sampleClaim({ id: 'price', kind: 'price' })
  const shelf = shelfOf({ guide: [price] }, { statuses: [statusOf('stem-cell-therapy', { charge: 'Nothing.' })] })
  const cell = cellOf('price', 'stem-cell-therapy', shelf)
  expect(cell.claims.map(({ wider }) => wider)).toEqual(['The source names no treatment'])
  expect(cell.told).toEqual(['Nothing.'])
  expect(cellOf('price', 'cells', shelf).claims).toEqual([])
})

test('says what we found on a therapy itself, and points to what holds for any stem cells', () => {
  const shelf = shelfOf({}, { statuses: [statusOf('stem-cell-therapy'), statusOf('other', { condition: 'als' })] })
  expect(cellOf('status', 'stem-cell-therapy', shelf)).toMatchObject({
    silent: null,
    statuses: [{ standing: 'We found none authorised', says: 'We found none.', checked: '2026-11-22' }],
    more: null,
  })
  expect(cellOf('status', 'other', shelf)).toMatchObject({
    silent: { word: 'We have not looked', words: 'What is authorised for it in this disease is not known to us.' },
    told: ['For another disease: We found none.'],
    more: { words: 'What we found on stem cell products of any kind', address: '/status/#status-stem-cell-therapy-ms' },
  })
})

const trial: Comparison = {
  id: 'fair',
  title: 'A trial',
  condition: 'ms',
  therapy: 'cells',
  counted: 'Improved',
  arms: [
    { name: 'cells', role: 'treated', claim: 'with', of: 27 },
    { name: 'salt water', role: 'comparison', claim: 'without', of: 27 },
  ],
  caution: 'It is one person.',
  'follow-up': 'unknown',
  claims: [],
  sources: ['trial'],
}
const groups = [33, 37].map((value, index) =>
  claimOf('cells', index === 0 ? 'with' : 'without', {
    figures: share(value),
    evidence: { design: 'randomised-trial', rule: 'by-hand' },
    measure: { outcome: 'improved', scale: null, people: null, comparator: 'salt water', after: null },
    checks,
  }),
)

test('tells the groups of a trial together, with how many were in each, and not again as results', () => {
  const shelf = shelfOf({ trial: groups }, { comparisons: [trial] })
  const [told] = cellOf('trials', 'cells', shelf).trials
  expect(told?.arms.map(({ name, written, people, of, address }) => [name, written, people, of, address])).toEqual([
    ['cells', '33%', '33 in 100', '27 people', '/sources/trial/#with'],
    ['salt water', '37%', '37 in 100', '27 people', '/sources/trial/#without'],
  ])
  expect(told?.evidence.words).toBe('Randomised trial. 27 people in each group. Compared with salt water.')
  expect(told?.caution).toBe('It is one person.')
  expect(told?.verdicts).toEqual([{ mark: 'traced', word: 'Correctly quoted', finding: 'All that stands here.' }])
  expect(cellOf('outcome', 'cells', shelf)).toMatchObject({
    claims: [],
    silent: null,
    told: ['All results that our sources give stand in the trials above.'],
  })
})

test('takes no count of a result for the size of a trial', () => {
  const three = claimOf('cells', 'three', {
    figures: [{ kind: 'count', unit: 'patients', low: 3, high: 3, at: [0, 1] }],
    evidence: { design: 'randomised-trial', rule: 'by-hand' },
  })
  const shelf = shelfOf({ trial: [three] }, { comparisons: [{ ...trial, arms: [], claims: ['three'] }] })
  expect(cellOf('trials', 'cells', shelf).trials[0]?.evidence.words).toBe('Randomised trial.')
})

test('gives a claim that stands in two columns two ids', () => {
  const shelf = shelfOf({ guide: [claimOf(['cells', 'cord-cells'], 'better')] })
  const outcome = rowsOf('ms', ['cells', 'cord-cells'], shelf).find(({ id }) => id === 'outcome')
  expect(outcome?.cells.flatMap(({ claims }) => claims.map(({ anchor }) => anchor))).toEqual([
    'better',
    'cord-cells-better',
  ])
})

test('gives every check its reason, whether it is so first', () => {
  const held: Claim['checks'][number] = {
    asks: 'holds',
    verdict: 'disputed',
    finding: 'Trials disagree.',
    sources: ['trial'],
    on: '2026-11-22',
  }
  const shelf = shelfOf({ guide: [claimOf('cells', 'better', { checks: [...checks, held] })] })
  expect(cellOf('outcome', 'cells', shelf).claims[0]?.card.verdicts).toEqual([
    { mark: 'disputed', word: 'Disputed', finding: 'Trials disagree.' },
    { mark: 'traced', word: 'Correctly quoted', finding: 'It says so.' },
  ])
})

test('says that shares in one list are no parts of one whole', () => {
  const shelf = shelfOf({
    guide: [40, 33].map((value) => claimOf('cells', `share-${value}`, { figures: share(value) })),
  })
  expect(cellOf('outcome', 'cells', shelf).told).toEqual([
    'The shares in this list are not parts of one whole: don’t add them up.',
  ])
})

test('a result told beside that of a comparison group stands with the trials', () => {
  const fair = claimOf('cells', 'fair', {
    figures: share(60),
    evidence: { design: 'controlled-trial', rule: 'by-hand' },
    measure: { outcome: null, scale: null, people: 78, comparator: 'placebo', after: null },
  })
  const said = claimOf('cells', 'said', { evidence: { design: 'controlled-trial', rule: 'by-hand' } })
  const shelf = shelfOf({ trial: [fair, said] })
  expect(idsIn(cellOf('trials', 'cells', shelf))).toEqual(['fair'])
  expect(cellOf('trials', 'cells', shelf).silent).toBeNull()
  expect(idsIn(cellOf('outcome', 'cells', shelf))).toEqual(['said'])
})

test('what must stand beside a claim is not told twice in a cell, and a line of shares stays whole', () => {
  const measure = (outcome: string) => ({ outcome, scale: null, people: null, comparator: 'none', after: null })
  const shelf = shelfOf({
    guide: [
      claimOf('cells', 'a', { with: ['b', 'c'] }),
      claimOf('cells', 'b'),
      claimOf('cells', 'c', { kind: 'limit' }),
      claimOf('cells', 'x', { study: 's', figures: share(40), measure: measure('better'), with: ['y', 'z'] }),
      claimOf('cells', 'y', { study: 's', figures: share(33), measure: measure('stable') }),
      claimOf('cells', 'z', { study: 's', figures: share(18), measure: measure('worse'), kind: 'harm' }),
    ],
  })
  const beside = cellOf('outcome', 'cells', shelf).claims.map(({ card }) => [
    card.id,
    card.beside.map(({ words }) => words),
  ])
  expect(beside).toEqual([
    ['a', ['C.']],
    ['b', []],
    ['x', ['In the same study: stable 33% and worse 18%.']],
    ['y', []],
  ])
})
