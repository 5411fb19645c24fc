import { expect, test } from 'vitest'
import type { Claim } from '../schema/claim.ts'
import { peopleBehind } from './people.ts'

const patients = (low: number, high = low, more: object = {}): Claim['figures'] => [
  { kind: 'count', unit: 'patients', low, high, at: [0, 5], ...more },
]
const measure = (people: number | null, comparator = 'none') => ({
  outcome: null,
  scale: null,
  people,
  comparator,
  after: null,
})

test.each([
  [{ figures: patients(5, 30, { approximate: true }) }, 'about 5 to 30 people'],
  [{ figures: patients(40, 40, { comparator: 'over' }), measure: measure(null) }, 'over 40 people'],
  [{ figures: patients(12), measure: measure(12) }, '12 people'],
  [{ figures: patients(3), measure: measure(55, 'placebo') }, '55 people'],
  [{ figures: patients(3), measure: measure(null, 'placebo') }, null],
  [{ figures: patients(1) }, '1 person'],
  [{ figures: [] }, null],
])('%o', (claim, words) => {
  expect(peopleBehind(claim)).toBe(words)
})
