import { expect, test } from 'vitest'
import { claimUnlabelled } from './claim-unlabelled.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

test.each([
  ['promotion', 'Promotion by the publisher, kept for the record'],
  ['mechanism', 'How it is meant to work; no proof that it does'],
])('reports a claim of kind %s without its label, and accepts it with', (kind, label) => {
  expect(cardFaults(claimUnlabelled, {}, [`kind: ${kind}`])).toEqual([
    cardFault(`claim \`improved\` without its label, show \`${label}\``),
  ])
  expect(cardFaults(claimUnlabelled, { label }, [`kind: ${kind}`])).toEqual([])
})

test('asks no label of a result', () => {
  expect(cardFaults(claimUnlabelled)).toEqual([])
})
