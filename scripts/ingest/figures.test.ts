import { expect, test } from 'vitest'
import { figuresIn } from './figures.ts'

test('keeps both ends of a price range', () => {
  expect(figuresIn('It costs $29,000 to $35,000 USD.')).toEqual([
    { kind: 'money', low: 29_000, high: 35_000, currency: 'USD', at: [9, 31] },
  ])
})

test('keeps what the words around a figure make of it', () => {
  expect(figuresIn('The starting price is approximately $29,800 USD for a single session.')).toEqual([
    { kind: 'money', low: 29_800, high: 29_800, currency: 'USD', comparator: 'from', approximate: true, at: [36, 47] },
    { kind: 'count', unit: 'sessions', low: 1, high: 1, at: [52, 68] },
  ])
  expect(figuresIn('at least 12 months')).toEqual([
    { kind: 'duration', unit: 'months', low: 12, high: 12, comparator: 'at-least', at: [9, 18] },
  ])
})

/** What a text states, without places: kind, ends, and unit or currency. */
const read = (text: string) =>
  figuresIn(text).map((figure) =>
    [
      figure.kind,
      figure.low,
      figure.high,
      'unit' in figure ? figure.unit : 'currency' in figure ? figure.currency : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )

test.each([
  ['40.4% improved', ['share 40.4 40.4 percent']],
  ['40 to 50 per cent', ['share 40 50 percent']],
  ['3–6 months', ['duration 3 6 months']],
  ['over a month after', ['duration 1 1 months']],
  ['On January 2, 2025 and 8 September 2024', ['date 2025-01-02 2025-01-02', 'date 2024-09-08 2024-09-08']],
  ['in December 2024, early 2025, in 2019', ['date 2024-12 2024-12', 'date 2025 2025', 'date 2019 2019']],
  ['Oct 13', ['date --10-13 --10-13']],
  ['2026-01-19', ['date 2026-01-19 2026-01-19']],
  ['2025 patients', ['count 2025 2025 patients']],
  ['both patients and two recent cases', ['count 2 2 patients', 'count 2 2 patients']],
  ['a 6-session course, three sessions', ['count 6 6 sessions', 'count 3 3 sessions']],
  ['the first Chinese patient', ['count 1 1 patients']],
  ['UX-DA001 and NCT06778265', ['identifier UX-DA001 UX-DA001', 'identifier NCT06778265 NCT06778265']],
  ['36,000 yuan, €5, NZ$1.2 million', ['money 36000 36000 CNY', 'money 5 5 EUR', 'money 1200000 1200000 NZD']],
  ['3 of 17 patients', ['ratio 3 17']],
  ['1×10^6 cells/kg', ['dose 1000000 1000000 cells/kg']],
  ['aged 18 to 60', ['age 18 60 years']],
  ['(95% CI 30.6-50.2)', ['interval 30.6 50.2']],
  ['one list, the May meeting, chapter 2.1, a phase 3 trial, type 2 diabetes patients, 24/7', []],
  ['40.4% and 56.7%', ['share 40.4 40.4 percent', 'share 56.7 56.7 percent']],
  ['between 40% and 50%', ['share 40 50 percent']],
  [
    '$20,000 and $30,000; between $20,000 and $30,000',
    ['money 20000 20000 USD', 'money 30000 30000 USD', 'money 20000 30000 USD'],
  ],
  ['40·4%', ['share 40.4 40.4 percent']],
  ['fell by -40%', []],
  ['95% CI [30.6, 50.2]', ['interval 30.6 50.2']],
  [
    '$30k, US$ 30 000, $1.5m, $1,200.50, 85.000 USD',
    [
      'money 30000 30000 USD',
      'money 30000 30000 USD',
      'money 1500000 1500000 USD',
      'money 1200.5 1200.5 USD',
      'money 85000 85000 USD',
    ],
  ],
  [
    'HK$5,000, A$5,000, ¥300,000 yen, RMB300,000, EUR 300, 300,000 元',
    [
      'money 5000 5000 HKD',
      'money 5000 5000 AUD',
      'money 300000 300000 JPY',
      'money 300000 300000 CNY',
      'money 300 300 EUR',
      'money 300000 300000 CNY',
    ],
  ],
  ['X$5,000', []],
  [
    '10 or 20 sessions, 20 to 30 patients, two to three patients, twenty patients',
    ['count 10 20 sessions', 'count 20 30 patients', 'count 2 3 patients', 'count 20 20 patients'],
  ],
  [
    'Between April 2021 and October 2023; Q3 2026; first half of 2028',
    ['date 2021-04 2023-10', 'date 2026-07 2026-09', 'date 2028-01 2028-06'],
  ],
  [
    '2025年3月1日, 3万~5万元, 7至10天, 2次',
    ['date 2025-03-01 2025-03-01', 'money 30000 50000 CNY', 'duration 7 10 days', 'count 2 2 sessions'],
  ],
  [
    'n=64, p<0.001, 60 million cells, 1–2 × 10^6 cells/kg',
    ['count 64 64 patients', 'interval 0.001 0.001 p', 'dose 60000000 60000000 cells', 'dose 1000000 2000000 cells/kg'],
  ],
  ['one in four people, 2 in every 1,000, 2:1', ['ratio 1 4', 'ratio 2 1000', 'ratio 2 1']],
  ['RMB 100,000 to RMB 1 million', ['money 100000 1000000 CNY']],
  ['the woman, 29, and 45 working days', ['age 29 29 years', 'duration 45 45 days']],
  ['1 500 patients', ['count 1500 1500 patients']],
])('reads %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('no more than is at most, not more than', () => {
  expect(figuresIn('no more than 2 years')).toEqual([
    { kind: 'duration', unit: 'years', low: 2, high: 2, comparator: 'up-to', at: [13, 20] },
  ])
})

test('a line of fifty thousand digits is no figure and costs no time', () => {
  expect(figuresIn(`${'1'.repeat(50_000)} patients`)).toEqual([])
})

test('the text at a place is the figure', () => {
  const text = 'Headache (57.6%) and fever (53.1%) came after 3-4 weeks.'
  expect(figuresIn(text).map(({ at }) => text.slice(...at))).toEqual(['57.6%', '53.1%', '3-4 weeks'])
})
