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
  ['one list, the May meeting, chapter 2.1', []],
])('reads %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('the text at a place is the figure', () => {
  const text = 'Headache (57.6%) and fever (53.1%) came after 3-4 weeks.'
  expect(figuresIn(text).map(({ at }) => text.slice(...at))).toEqual(['57.6%', '53.1%', '3-4 weeks'])
})
