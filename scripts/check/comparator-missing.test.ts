import { expect, test } from 'vitest'
import { comparatorMissing } from './comparator-missing.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

test('reports a share without what it is compared with', () => {
  expect(cardFaults(comparatorMissing, { evidence: 'Systematic review of studies. 144 people.' })).toEqual([
    cardFault('share in claim `improved` without a comparison, show it or `No comparison group named`'),
  ])
})

test('accepts a card that says it', () => {
  expect(cardFaults(comparatorMissing)).toEqual([])
})

test('accepts a comparison, and a share that is no result', () => {
  expect(cardFaults(comparatorMissing, { evidence: 'Randomised trial. 144 people. Compared with placebo.' })).toEqual(
    [],
  )
  const figures = 'figures: [{ kind: share, of: people, low: 40.4, high: 40.4, unit: percent, at: [0, 5] }]'
  expect(cardFaults(comparatorMissing, { evidence: '' }, ['kind: trend', figures])).toEqual([])
})
