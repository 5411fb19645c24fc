import { months } from '../../../src/lib/months.ts'
import type { Grammar, Reading } from './grammar.ts'

/** A month in full, or cut to three letters, `Sept` too, with or without a point. */
const MONTH = `(?:${months.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name)).join('|')}|Sept)\\.?`
const YEAR = String.raw`(?:19|20)\d{2}`
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])`

const monthOf = (name: string) =>
  String(months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1).padStart(2, '0')
const dayOf = (day: string) => day.padStart(2, '0')
const on = (date: string): Reading => ({ kind: 'date', low: date, high: date })

const FULL = `(?:${DAY} ${MONTH},? ${YEAR}|${MONTH} ${DAY},? ${YEAR}|${MONTH} ${YEAR})`

/** `2 January 2025`, `January 2, 2025`, `January 2025` as an ISO date. */
function isoOf(text: string): string {
  const year = new RegExp(YEAR).exec(text)?.[0] ?? ''
  const month = monthOf(/[A-Za-z]+/.exec(text)?.[0] ?? '')
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text.replace(year, ''))?.[0]
  return [year, month, ...(day ? [dayOf(day)] : [])].join('-')
}

const pad = (month: number) => String(month).padStart(2, '0')

/** Periods: `Between April 2021 and October 2023`, `Q3 2026`, `first half of 2028`, and dates in Chinese. */
const periods: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:[Bb]etween|[Ff]rom) )(${FULL}) (?:and|to) (${FULL})|(${FULL})(?: to |\s?[-–—]\s?)(${FULL})`,
      'g',
    ),
    read: ([, low, high, from = '', to = '']) => ({ kind: 'date', low: isoOf(low ?? from), high: isoOf(high ?? to) }),
  },
  {
    pattern: new RegExp(String.raw`\bQ([1-4]) (${YEAR})\b`, 'g'),
    read: ([, quarter = '', year = '']) => ({
      kind: 'date',
      low: `${year}-${pad(Number(quarter) * 3 - 2)}`,
      high: `${year}-${pad(Number(quarter) * 3)}`,
    }),
  },
  {
    pattern: new RegExp(String.raw`\b(first|second) half of (${YEAR})\b`, 'g'),
    read: ([, half, year = '']) => ({
      kind: 'date',
      low: `${year}-${half === 'first' ? '01' : '07'}`,
      high: `${year}-${half === 'first' ? '06' : '12'}`,
    }),
  },
  {
    pattern: new RegExp(String.raw`(${YEAR})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?`, 'g'),
    read: ([, year = '', month, day]) =>
      on([year, ...(month ? [month.padStart(2, '0')] : []), ...(day ? [dayOf(day)] : [])].join('-')),
  },
]

/** Dates, full and partial: `2025-01-02`, `2 January 2025`, `December 2024`, `Oct 13`, `early 2025`, `2016`. */
export const dates: Grammar[] = [
  ...periods,
  {
    pattern: /(?<![\d-])((?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d-])/g,
    read: ([date = '']) => on(date),
  },
  {
    pattern: new RegExp(String.raw`\b(${DAY}) (${MONTH}),? (${YEAR})\b`, 'g'),
    read: ([, day = '', month = '', year = '']) => on(`${year}-${monthOf(month)}-${dayOf(day)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH}) (${DAY}),? (${YEAR})\b`, 'g'),
    read: ([, month = '', day = '', year = '']) => on(`${year}-${monthOf(month)}-${dayOf(day)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH}) (${YEAR})\b`, 'g'),
    read: ([, month = '', year = '']) => on(`${year}-${monthOf(month)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH}) (${DAY})\b(?![,.]?\d)`, 'g'),
    read: ([, month = '', day = '']) => on(`--${monthOf(month)}-${dayOf(day)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${DAY}) (${MONTH})(?=[\s.,;)]|$)`, 'g'),
    read: ([, day = '', month = '']) => (/^may$/.test(month) ? null : on(`--${monthOf(month)}-${dayOf(day)}`)),
  },
  {
    pattern: new RegExp(String.raw`\b(?:early|mid|late)(?: in)?[ -](${YEAR})\b`, 'gi'),
    read: ([, year = '']) => ({ kind: 'date', low: year, high: year, approximate: true }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d$€£¥.,-]|©\s?)\b(${YEAR})\b(?![.,]?\d|\s?(?:%|USD|US dollars|dollars|people|patients))`,
      'g',
    ),
    read: ([year = '']) => on(year),
  },
]
