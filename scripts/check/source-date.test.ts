import { expect, test } from 'vitest'
import { sourceDate } from './source-date.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

test('reports a card without the date of its source', () => {
  expect(cardFaults(sourceDate, { published: 'A company' })).toEqual([
    cardFault('claim `improved` without the date of its source, say it or `date unknown`'),
  ])
})

test('accepts a card that says it', () => {
  expect(cardFaults(sourceDate)).toEqual([])
})

test.each(['A company, date unknown', 'A company, 13 October, year not given'])(
  'accepts a date that is not known: %s',
  (published) => {
    expect(cardFaults(sourceDate, { published })).toEqual([])
  },
)
