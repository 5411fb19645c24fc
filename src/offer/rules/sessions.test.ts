import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import type { Offer } from '../offer.ts'
import { sessions } from './sessions.ts'

test('multiplies a price for one session, and calls the sum ours', () => {
  const offer: Offer = { condition: 'als', sessions: 3, price: 29_800, currency: 'USD', basis: 'session' }
  expect(sessions.beside(offer, known)).toEqual([
    {
      id: 'sessions',
      lead: 'told',
      told: '3 sessions',
      mark: 'record',
      word: 'A larger total',
      says: ['3 × 29,800 is 89,400 US dollars: our sum.'],
      lines: ['Three sessions are often recommended.'],
      sources: [link('three')],
      ask: ['How many sessions in all, and what does the whole cost? In writing.'],
      doctor: [],
    },
  ])
})

test.each([
  [{ sessions: 3, price: 0.1, currency: 'USD', basis: 'session' }, '3 × 0.1 is 0.3 US dollars: our sum.'],
  [
    { sessions: 200, price: 999_999_999, currency: 'CNY', basis: 'session' },
    '200 × 999,999,999 is 199,999,999,800 yuan: our sum.',
  ],
] satisfies [Offer, string][])('multiplies %j exactly', (offer, sum) => {
  expect(sessions.beside(offer, known)[0]?.says[0]).toBe(sum)
})

test.each([
  { sessions: 3, price: 29_800, currency: 'USD', basis: 'course' },
  { sessions: 3, price: 29_800, currency: 'USD' },
  { sessions: 1, price: 29_800, currency: 'USD', basis: 'session' },
  { sessions: 3 },
] satisfies Offer[])('neither multiplies nor divides %j', (offer) => {
  expect(sessions.beside(offer, known)[0]?.says.join(' ')).not.toMatch(/\d/)
})

test('says that a source names a number, and leaves it to the source', () => {
  const [found] = sessions.beside({ condition: 'als', sessions: 3 }, known)
  expect([found?.word, found?.says, found?.lines]).toEqual([
    'Their number',
    ['A source names a number for this disease.'],
    ['Three sessions are often recommended.'],
  ])
})

test('says that nothing was said', () => {
  expect(sessions.beside({ condition: 'ms' }, known)).toEqual([
    {
      id: 'sessions',
      lead: 'open',
      told: 'How many sessions',
      mark: 'not-checked',
      word: 'A gap',
      says: [
        'Without their number nobody can say what the whole will cost.',
        'We hold no claim on how many are needed for this disease.',
      ],
      lines: [],
      sources: [],
      ask: ['How many sessions in all, and what does the whole cost? In writing.'],
      doctor: [],
    },
  ])
})
