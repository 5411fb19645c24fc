import { expect, test } from 'vitest'
import { answersOf } from './answers.ts'
import { known } from './known.fixture.ts'
import { readOffer } from './read-offer.ts'

test('reads every answer, and says how it read numbers', () => {
  const answers = {
    condition: 'als',
    sessions: 'three',
    price: '29.800',
    currency: 'USD',
    basis: 'session',
    trial: 'yes',
    results: 'share',
    share: '8 of 10',
    home: 'named',
    carer: '  my   sister ',
  }
  const read = readOffer(answers, known)
  expect(read).toEqual({
    offer: {
      condition: 'als',
      sessions: 3,
      price: 29_800,
      currency: 'USD',
      basis: 'session',
      trial: 'yes',
      results: 'share',
      share: 80,
      home: 'named',
      carer: 'my sister',
    },
    faults: {},
    readAs: { sessions: 'Read as 3 sessions.', price: 'Read as 29,800 US dollars.', share: 'Read as 80%.' },
  })
  expect(answersOf(read.offer, known)).toEqual([
    { question: 'Disease', answer: 'Amyotrophic lateral sclerosis (ALS)' },
    { question: 'Price', answer: '29,800 US dollars' },
    { question: 'Price is for', answer: 'One session' },
    { question: 'Called a trial', answer: 'Yes' },
    { question: 'Sessions', answer: '3' },
    { question: 'Result promised', answer: 'A share of patients, such as 80%' },
    { question: 'Share', answer: '80%' },
    { question: 'Care at home', answer: 'Somebody is named' },
    { question: 'Who', answer: 'my sister' },
  ])
})

test('takes the currency from the sign, where it means one', () => {
  expect(readOffer({ price: 'NZ$ 100' }, known).offer).toEqual({ price: 100, currency: 'NZD' })
})

test.each([
  ['$100', '', 'Several currencies share that sign. Choose the one they mean.'],
  ['100', '', 'Choose the currency of the price.'],
  ['US$100', 'CNY', 'Beside the price stands US dollars. Choose the same currency, or correct the price.'],
  ['100', 'XYZ', 'Choose the currency of the price.'],
])('asks for the currency of %s beside “%s”', (price, currency, fault) => {
  expect(readOffer({ price, currency }, known)).toEqual({ offer: {}, faults: { currency: fault }, readAs: {} })
})

test('leaves out what no question asks for, and what is not among its answers', () => {
  const answers = {
    condition: '<script>',
    trial: 'perhaps',
    share: '80%',
    words: 'cured',
    carer: 'nobody',
    currency: 'USD',
  }
  expect(readOffer(answers, known)).toEqual({ offer: {}, faults: {}, readAs: {} })
})

test('keeps the words of a reader as words, up to a length', () => {
  const { offer } = readOffer({ results: 'words', words: `<b>שלום</b> ${'👩‍🦽'.repeat(99)}` }, known)
  expect([...(offer.words ?? '')]).toHaveLength(120)
  expect(offer.words).toMatch(/^<b>שלום<\/b> /)
})
