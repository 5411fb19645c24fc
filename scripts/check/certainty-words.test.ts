import { expect, test } from 'vitest'
import { certaintyWords } from './certainty-words.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

test('reports a result that says how sure it is in other words', () => {
  expect(cardFaults(certaintyWords, { certainty: 'Quite sure.' })).toEqual([
    cardFault('claim `improved` without how sure the evidence is, say it in the words of `src/claims/known.ts`'),
  ])
})

test('accepts a card that says it', () => {
  expect(cardFaults(certaintyWords)).toEqual([])
})
