import { expect, test } from 'vitest'
import { evidenceType } from './evidence-type.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

test('reports a card that names its evidence in other words', () => {
  expect(cardFaults(evidenceType, { evidence: 'Studies show it.' })).toEqual([
    cardFault('claim `improved` without its kind of evidence, name one of `src/schema/evidence.ts`'),
  ])
})

test('accepts a statement of our own that says what it rests on', () => {
  expect(cardFaults(evidenceType, { evidence: 'It rests on a news report.' })).toEqual([])
})

test('accepts a card that says it', () => {
  expect(cardFaults(evidenceType)).toEqual([])
})
