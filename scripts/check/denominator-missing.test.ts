import { expect, test } from 'vitest'
import { denominatorMissing } from './denominator-missing.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

test('reports a share without the number of people behind it', () => {
  expect(cardFaults(denominatorMissing, { evidence: 'Systematic review of studies.' })).toEqual([
    cardFault('share in claim `improved` without its number of people, show it or `Number of people not given`'),
  ])
})

test('accepts a card that says it', () => {
  expect(cardFaults(denominatorMissing)).toEqual([])
})

test.each(['Non-randomised studies. 144 people.', 'One patient.'])('accepts a number of people: %s', (evidence) => {
  expect(cardFaults(denominatorMissing, { evidence })).toEqual([])
})

test('asks nothing of a card without a share', () => {
  expect(cardFaults(denominatorMissing, { evidence: '' }, ['kind: outcome'])).toEqual([])
})
