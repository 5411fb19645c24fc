import { expect, test } from 'vitest'
import { faultsIn } from './fixture.ts'
import { interestLabel, interestUnsaid } from './interest-label.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

test('reports a card that does not say what the publisher gains', () => {
  expect(cardFaults(interestLabel, { said: 'A company says.' })).toEqual([
    cardFault('claim `improved` without what `A company` gains, show it beside the name'),
  ])
})

test('accepts a card that says it, or that the card before it has', () => {
  expect(cardFaults(interestLabel)).toEqual([])
  expect(cardFaults(interestLabel, { said: 'A company says. It has an interest.' })).toEqual([])
})

const source = (kind: string, interest: string) => ({
  'sources/a.mdx': `---\nkind: ${kind}\ninterest: ${interest}\n---\n`,
})

test('reports a company that is said to gain nothing', () => {
  expect(faultsIn(interestUnsaid, source('company', 'none'))).toEqual([
    'sources/a.mdx:3:11: Unexpected `interest` `none` of a source of kind `company`, say what it gains',
  ])
})

test('accepts a company with an interest, and a journal without', () => {
  expect(faultsIn(interestUnsaid, source('company', 'Sells the treatment.'))).toEqual([])
  expect(faultsIn(interestUnsaid, source('journal', 'none'))).toEqual([])
})
