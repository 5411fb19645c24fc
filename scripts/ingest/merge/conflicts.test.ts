import { expect, test } from 'vitest'
import type { Claim } from '../../../src/schema/claim.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Block } from '../segment/block.ts'
import { conflictsOf, statedIn } from './conflicts.ts'

const share = (low: number, more: Partial<Figure> = {}) =>
  ({ kind: 'share', low, high: low, unit: 'percent', at: [0, 3], ...more }) as Figure
const money = (low: number, high = low, currency = 'USD') =>
  ({ kind: 'money', low, high, currency, at: [0, 3] }) as Figure
const duration = (low: number) => ({ kind: 'duration', low, high: low, unit: 'months', at: [5, 9] }) as Figure

const outcome = (figures: Figure[], more: Partial<Claim> = {}) =>
  ({
    id: 'outcome-ms-msc-improved',
    kind: 'outcome',
    says: 'Some people improved.',
    about: { condition: 'multiple-sclerosis', therapy: 'mesenchymal-stem-cells' },
    figures,
    measure: { outcome: 'improved', scale: null, people: null, comparator: 'none', after: null },
    evidence: { design: 'none-stated', rule: 'no-cue' },
    from: [{ seed: 'a', passage: 'aaaaaa' }],
    ...more,
  }) as Claim
const price = (figures: Figure[], more: Partial<Claim> = {}) =>
  outcome(figures, { kind: 'price', says: 'A session has its price.', ...more })
const of = (people: number | null, scale: string | null = null) => ({
  measure: { outcome: 'improved', scale, people, comparator: 'none', after: null },
})
const elsewhere = { from: [{ seed: 'a', passage: 'bbbbbb' }] }

const stated = (source: string, ...claims: Claim[]) => statedIn(source, { rights: 'own-words', claims })

/** The sources of each conflict, as `a` and `b` make the two claims. */
const between = (a: Claim, b: Claim, source = 'b') =>
  conflictsOf([...stated('a', a), ...stated(source, b)], new Set(['a', 'b'])).map(({ claim, other }) => [
    claim.source,
    other.source,
  ])

test.each([
  ['another share of the same outcome', outcome([share(40.4)]), outcome([share(12)])],
  ['a number of people that one source leaves open', outcome([share(40)], of(20)), outcome([share(12)])],
  ['a bound that the other value is beyond', outcome([share(40, { comparator: 'over' })]), outcome([share(12)])],
  ['a price outside the range', price([money(29_000, 35_000)]), price([money(12_000)])],
])('%s is a conflict, told once', (_what, a, b) => {
  expect(between(a, b)).toEqual([['a', 'b']])
})

test.each([
  ['the same value', outcome([share(40.4)]), outcome([share(40.4)])],
  ['a rounded value', outcome([share(40.4)]), outcome([share(40)])],
  ['a value within a bound', outcome([share(40, { comparator: 'over' })]), outcome([share(45)])],
  ['a value near one that is said to be about so', outcome([share(40, { approximate: true })]), outcome([share(43)])],
  ['a price within the range', price([money(29_000, 35_000)]), price([money(30_000)])],
  ['another currency', price([money(29_000)]), price([money(200_000, 200_000, 'CNY')])],
  ['another time point', outcome([share(40), duration(6)]), outcome([share(12), duration(12)])],
  ['other people', outcome([share(40)], of(20)), outcome([share(12)], of(33))],
  ['another scale', outcome([share(40)], of(null, 'edss')), outcome([share(12)], of(null, 'updrs'))],
  ['another disease', outcome([share(40)]), outcome([share(12)], { about: { condition: 'stroke' } })],
  ['no disease', outcome([share(40)], { about: {} }), outcome([share(12)], { about: {} })],
  ['another place', price([money(9)], { qualifiers: { place: ['beijing'] } }), price([money(5)])],
  ['one session and a course', price([money(9)], { qualifiers: { sessions: 1 } }), price([money(50)])],
  ['a session and a deposit', price([money(9)]), price([money(50)], { says: 'The deposit has its price.' })],
  ['several values in one claim', outcome([share(40), share(12)]), outcome([share(50)])],
  [
    'animals and people',
    outcome([share(40)]),
    outcome([share(12)], { evidence: { design: 'preclinical', rule: 'cue-mice' } }),
  ],
])('%s is none', (_what, a, b) => {
  expect(between(a, b)).toEqual([])
})

test('a source contradicts itself across passages and within one study, not within a passage', () => {
  const other = outcome([share(12)], { id: 'outcome-ms-msc-improved-2' })
  expect(between(outcome([share(40)]), { ...other, ...elsewhere }, 'a')).toEqual([['a', 'a']])
  expect(between(outcome([share(40)]), other, 'a')).toEqual([])
  expect(between(outcome([share(40)], { study: 'one' }), { ...other, ...elsewhere, study: 'two' }, 'a')).toEqual([])
})

test('only claims of the articles that were read are told', () => {
  const claims = [40, 12, 70].flatMap((value, index) => stated(['a', 'b', 'c'][index] ?? '', outcome([share(value)])))
  expect(conflictsOf(claims, new Set(['c'])).map(({ claim, other }) => [claim.source, other.source])).toEqual([
    ['c', 'a'],
  ])
})

test('a price whose basis is not known is compared with none', () => {
  const hidden = (source: string, figure: Figure, text?: string) =>
    statedIn(
      source,
      { rights: 'facts-only', claims: [price([figure])] },
      text === undefined
        ? undefined
        : { passages: [{ id: 'aaaaaa', block: { text, at: [0, text.length] } as Block }], pointOf: () => undefined },
    )
  expect(hidden('b', money(50))).toEqual([])
  const both = [...hidden('a', money(9), 'A session costs $9.'), ...hidden('b', money(50), 'A course costs $50.')]
  expect(conflictsOf(both, new Set(['a', 'b']))).toEqual([])
  const same = [...hidden('a', money(9), 'A session costs $9.'), ...hidden('b', money(50), 'One session is $50.')]
  expect(conflictsOf(same, new Set(['a', 'b']))).toHaveLength(1)
})
