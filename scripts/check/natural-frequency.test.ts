import { expect, test } from 'vitest'
import { naturalFrequency } from './natural-frequency.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

test('reports a share without people out of a hundred', () => {
  expect(cardFaults(naturalFrequency, { people: '' })).toEqual([
    cardFault('share in claim `improved` without people, say `about 40 in 100`'),
  ])
})

test('accepts a card that says it', () => {
  expect(cardFaults(naturalFrequency)).toEqual([])
})
