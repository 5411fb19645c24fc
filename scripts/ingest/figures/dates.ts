import type { Grammar, Reading } from './grammar.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`
const YEAR = String.raw`(?:19|20)\d{2}`
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])`

const monthOf = (name: string) => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')
const dayOf = (day: string) => day.padStart(2, '0')
const on = (date: string): Reading => ({ kind: 'date', low: date, high: date })

/** Dates, full and partial: `2025-01-02`, `2 January 2025`, `December 2024`, `Oct 13`, `early 2025`, `2016`. */
export const dates: Grammar[] = [
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
      String.raw`(?<![\d$€£¥.,-])\b(${YEAR})\b(?![.,]?\d|\s?(?:%|USD|US dollars|dollars|people|patients))`,
      'g',
    ),
    read: ([year = '']) => on(year),
  },
]
