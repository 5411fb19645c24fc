import { expect, test } from 'vitest'
import { figuresOf, names, shownClaims } from './pictures.fixture.ts'
import { currenciesOf, pricePicture } from './prices.ts'

const dollars = (low: number, high: number, more: object = {}) =>
  figuresOf({ kind: 'money', currency: 'USD', low, high, ...more })

const claims = shownClaims(
  {
    id: 'range',
    kind: 'price',
    says: 'It costs 29,000 to 35,000 dollars.',
    about: { condition: 'ms' },
    with: ['status', 'course'],
    ...dollars(29_000, 35_000),
  },
  {
    id: 'course',
    kind: 'price',
    says: 'Six sessions cost about 85,000 dollars.',
    about: { condition: 'parkinsons-disease' },
    qualifiers: { sessions: 6 },
    ...dollars(85_000, 85_000, { approximate: true }),
  },
  {
    id: 'session',
    kind: 'price',
    says: 'One session costs from 29,800 dollars.',
    about: { condition: 'als' },
    qualifiers: { sessions: 1, place: ['beijing'] },
    ...dollars(29_800, 29_800, { comparator: 'from' }),
  },
  { id: 'free', kind: 'price', says: 'Research is free.' },
  { id: 'status', kind: 'status', says: 'None is authorised.' },
  { id: 'yuan', kind: 'price', ...figuresOf({ kind: 'money', currency: 'CNY', low: 36_000, high: 36_000 }) },
)

test('keeps one session, a course and the unknown apart on one scale', () => {
  const row = (name: string, price: string, sessions: string, words: string, id: string) => [
    [{ words: name }],
    [{ words: price }],
    [{ words: sessions }],
    [{ words: 'Not said' }],
    [{ words: `A company says: ${words}`, address: `/sources/guide/#${id}` }],
  ]
  expect(pricePicture('USD', claims, names)).toEqual({
    kind: 'bars',
    id: 'prices-usd',
    title: 'Prices claimed, in US dollars',
    alternative:
      'One session: from 29,800 US dollars for als, beijing. A course of 6 sessions: ' +
      'about 85,000 US dollars for parkinsons disease. Sessions not said: 29,000 to 35,000 US dollars for ms.',
    notes: [
      'None is authorised.',
      'Prices in different groups are not for the same thing: don’t hold one against another.',
      'Dashed: the source does not say how many sessions the price is for. Ask.',
    ],
    groups: [
      {
        heading: 'One session',
        rows: [
          {
            name: 'Als, beijing',
            words: 'from 29,800 US dollars',
            bars: [{ shape: 'point', from: 29.8, to: 29.8, open: true }],
          },
        ],
      },
      {
        heading: 'A course of 6 sessions',
        rows: [
          {
            name: 'Parkinsons disease',
            words: 'about 85,000 US dollars',
            bars: [{ shape: 'point', from: 85, to: 85 }],
          },
        ],
      },
      {
        heading: 'Sessions not said',
        rows: [
          {
            name: 'Ms',
            words: '29,000 to 35,000 US dollars, sessions not said',
            bars: [{ shape: 'range', from: 29, to: 35 }],
          },
        ],
      },
    ],
    marks: [
      { at: 0, words: '0' },
      { at: 50, words: '50,000' },
      { at: 100, words: '100,000' },
    ],
    unit: 'US dollars',
    key: [],
    table: {
      columns: ['For what', 'Price', 'Number of sessions', 'Date of the price', 'Where it stands'],
      rows: [
        row('Als, beijing', 'from 29,800 US dollars', '1', 'One session costs from 29,800 dollars.', 'session'),
        row('Parkinsons disease', 'about 85,000 US dollars', '6', 'Six sessions cost about 85,000 dollars.', 'course'),
        row('Ms', '29,000 to 35,000 US dollars', 'Not said', 'It costs 29,000 to 35,000 dollars.', 'range'),
      ],
    },
  })
})

test('gives each currency a picture of its own', () => {
  expect(currenciesOf(claims)).toEqual(['USD', 'CNY'])
  expect(pricePicture('CNY', claims, names)?.marks.at(-1)).toEqual({ at: 100, words: '40,000' })
})

test('gives no picture without a price', () => {
  expect(pricePicture('EUR', claims, names)).toBeNull()
  expect(currenciesOf(shownClaims({ id: 'free', kind: 'price' }))).toEqual([])
})
