import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import type { Offer } from '../offer.ts'
import { price } from './price.ts'

const usd = { price: 29_800, currency: 'USD' } as const

test('sets one session beside one session, and says that one source is one source', () => {
  expect(price.beside({ condition: 'als', ...usd, basis: 'session', sessions: 3 }, known)).toEqual([
    {
      id: 'price',
      lead: 'told',
      told: '29,800 US dollars for one session',
      mark: 'record',
      word: 'One source only',
      says: [
        'That is the price that Sea Travel itself states, from about 29,800 US dollars for one session.',
        'Stated for the same disease and number of sessions: from about 29,800 US dollars.',
        'One source is one source: we can’t say what is usual.',
      ],
      lines: [
        'A seller says: “From about 29,800 US dollars for one session.” It sells the journey. ' +
          'We found no other source.',
        'None is authorised for sale.',
        'Nobody should be charged for a real trial.',
      ],
      sources: [link('price-als')],
      ask: ['What does the price cover, what comes on top, and what is paid back if I stop? In writing.'],
      doctor: ['The offer itself, with all its pages.'],
    },
  ])
})

test('sets a course of six beside a course of six, and of one beside one session', () => {
  const word = (offer: Offer) => price.beside(offer, known)[0]?.word
  expect(word({ condition: 'pd', ...usd, basis: 'course', sessions: 6 })).toBe('One source only')
  expect(word({ condition: 'als', ...usd, basis: 'course', sessions: 1 })).toBe('One source only')
})

test.each([
  [{ condition: 'pd', ...usd, basis: 'session' }, 'Your price is for one session, the price we hold for 6 sessions.'],
  [{ condition: 'pd', ...usd, basis: 'course' }, 'You have no word on how many sessions the course has.'],
  [{ condition: 'pd', ...usd, basis: 'not-said' }, 'You have no word on what your price is for.'],
  [{ condition: 'pd', ...usd }, 'You have no word on what your price is for.'],
  [
    { condition: 'pd', price: 1, currency: 'EUR', basis: 'session' },
    'The price we hold is in another currency, and we convert nothing.',
  ],
  [{ condition: 'ms', ...usd, basis: 'session' }, 'Our source does not say how many sessions its price is for.'],
  [{ condition: 'ms', ...usd }, 'Neither price says how many sessions it is for.'],
  [
    { condition: 'knee', ...usd, basis: 'session' },
    'The price we hold is in another currency, and we convert nothing.',
  ],
] satisfies [Offer, string][])('%j can’t be set side by side, and says why', (offer, reason) => {
  expect(price.beside(offer, known).map(({ word, says }) => [word, says])).toEqual([
    ['Can’t be set side by side', [reason]],
  ])
})

test.each([
  [{ ...usd }, 'We set a price beside prices for the same disease only, and the disease was left open.'],
  [{ condition: 'other', ...usd }, 'We hold no price for this disease and kind of cell.'],
])('%j finds no price', (offer, reason) => {
  expect(price.beside(offer, known).map(({ word, says }) => [word, says])).toEqual([
    ['No price to set it beside', [reason]],
  ])
})

test('never calls a price usual, fair, cheap or dear, whatever it is', () => {
  const prices = [1, 29_800, 32_000, 999_999_999]
  const told = prices.flatMap((price_) =>
    known.conditions.flatMap(({ value }) =>
      (['session', 'course', 'not-said'] as const).flatMap((basis) =>
        price.beside({ condition: value, price: price_, currency: 'USD', basis, sessions: 6 }, known),
      ),
    ),
  )
  const words = told.map(({ word, says }) => [word, ...says].join(' ')).join(' ')
  expect(words.replaceAll('we can’t say what is usual', '')).not.toMatch(
    /\b(?:normal|usual|fair|cheap|dear|expensive|high|low|above|below|more|less|average|typical|good|bad)\b/i,
  )
})
