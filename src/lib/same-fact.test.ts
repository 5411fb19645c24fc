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

test.each([
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
