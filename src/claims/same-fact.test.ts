import { expect, test } from 'vitest'
import type { Claim } from '../schema/claim.ts'
import { sameFact } from './same-fact.ts'

const claim = (part: Partial<Claim>) =>
  ({
    kind: 'outcome',
    about: { condition: 'ms' },
    figures: [{ kind: 'share', low: 40.4, high: 40.4, unit: 'percent', at: [0, 5] }],
    ...part,
  }) as Claim

test('two sources state the same fact where kind, subject and figures agree, wherever the figure stands', () => {
  expect(
    sameFact(
      claim({}),
      claim({ figures: [{ kind: 'share', low: 40.4, high: 40.4, unit: 'percent', at: [9, 14], approximate: true }] }),
    ),
  ).toBe(true)
})

test('the order of fields and of ids makes no other fact', () => {
  const share = { unit: 'percent', high: 40.4, at: [3, 8], low: 40.4, kind: 'share' } as Claim['figures'][number]
  const one = claim({
    about: { condition: ['ms', 'als'], therapy: 'msc' },
    qualifiers: { place: ['beijing', 'hainan'] },
  })
  const other = claim({
    about: { therapy: 'msc', condition: ['als', 'ms'] },
    qualifiers: { place: ['hainan', 'beijing'] },
    figures: [share],
  })
  expect(sameFact(one, other)).toBe(true)
})

test.each([
  [
    'another bound',
    { figures: [{ kind: 'share', low: 40.4, high: 40.4, unit: 'percent', comparator: 'over', at: [0, 5] }] },
  ],
  ['another route', { qualifiers: { route: ['intravenous'] } }],
  ['another value', { figures: [{ kind: 'share', low: 41, high: 41, unit: 'percent', at: [0, 3] }] }],
  ['another disease', { about: { condition: 'als' } }],
  ['another outcome', { measure: { outcome: 'headache', scale: null, people: null, comparator: 'none', after: null } }],
  ['another kind', { kind: 'harm' }],
] as [string, Partial<Claim>][])('%s is another fact', (_what, part) => {
  expect(sameFact(claim({}), claim(part))).toBe(false)
})

test('claims without figures are never the same', () => {
  expect(sameFact(claim({ figures: [] }), claim({ figures: [] }))).toBe(false)
})
