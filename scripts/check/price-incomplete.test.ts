import { expect, test } from 'vitest'
import { priceIncomplete } from './price-incomplete.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

const price = ['kind: price', 'figures: [{ kind: money, low: 29000, high: 35000, currency: USD, at: [9, 27] }]']
const told =
  '<div><dt>Number of sessions</dt><dd>The source does not say.</dd></div><div><dt>What comes on top</dt><dd>Ask.</dd></div>'

test('reports a price without its sessions and without what comes on top', () => {
  expect(cardFaults(priceIncomplete, {}, price)).toEqual([
    cardFault('price in claim `improved` without `Number of sessions`, say it or that it is not known'),
    cardFault('price in claim `improved` without `What comes on top`, say it or that it is not known'),
  ])
})

test('accepts a price that tells them or that they are not known', () => {
  expect(cardFaults(priceIncomplete, { known: told }, price)).toEqual([])
})
