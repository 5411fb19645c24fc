import { chineseValue } from './chinese-numbers.ts'
import { months } from '../../../../src/language/months.ts'
import type { Grammar, FigureValue } from './grammar.ts'

/** A month in full, or cut to three letters, `Sept` too, with or without a point; also in capitals. */
const inAnyCase = (name: string) => `${name}|${name.toUpperCase()}`
const MONTH = `(?:${months.map((name) => (name.length > 3 ? `${inAnyCase(name)}|${inAnyCase(name.slice(0, 3))}` : inAnyCase(name))).join('|')}|${inAnyCase('Sept')})\\b\\.?`
const YEAR = String.raw`(?:19|20)\d{2}`
const HAN_PART = '[一二三四五六七八九十]{1,3}'
const digitOf = (character: string) => Math.max(0, '〇一二三四五六七八九'.indexOf(character))
const DAY = String.raw`(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)`
const DASH = String.raw`(?:\s?[-–—]\s?|\sto\s|\sthrough\s|\suntil\s)`

const pad = (number: number | string) => String(number).padStart(2, '0')
const monthOf = (name: string) =>
  pad(months.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1)
const dayOf = (day: string) => pad(Number.parseInt(day, 10))
const on = (date: string): FigureValue => ({ kind: 'date', low: date, high: date })
const about = (date: string): FigureValue => ({ kind: 'date', low: date, high: date, approximate: true })
const over = (year: string, from: number, to: number): FigureValue => ({
  kind: 'date',
  low: `${year}-${pad(from)}`,
  high: `${year}-${pad(to)}`,
})
const quarter = (number: string, year: string) => over(year, Number(number) * 3 - 2, Number(number) * 3)
const half = (second: boolean, year: string) => (second ? over(year, 7, 12) : over(year, 1, 6))
const upwards = (low: string, high: string): FigureValue | null => (low <= high ? { kind: 'date', low, high } : null)

const FULL = `(?:${DAY} (?:of )?)?${MONTH}(?: ${DAY})?,? ${YEAR}`

/** `2 January 2025`, `January 2, 2025`, `January 2025` as an ISO date. */
function isoOf(text: string): string {
  const year = new RegExp(YEAR).exec(text)?.[0] ?? ''
  const month = monthOf(/\p{L}{3,9}(?<!\d(?:st|nd|rd|th))/u.exec(text)?.[0] ?? '')
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text.replace(year, ''))?.[0]
  return [year, month, ...(day ? [dayOf(day)] : [])].join('-')
}

const ordinals: Record<string, string> = { first: '1', second: '2', third: '3', fourth: '4' }
const chineseQuarter = '一二三四'

/**
 * Periods: `Between April 2021 and October 2023`, `2–5 January 2025`, `Q3 2026`, `the first half of 2028`, `2019–23`.
 */
const periods: Grammar[] = [
  {
    pattern: new RegExp(String.raw`\b(${FULL})(?:${DASH}|(?<=\b[Bb]etween [^.;]{8,20}) and )(${FULL})\b`, 'g'),
    read: ([, low = '', high = '']) => upwards(isoOf(low), isoOf(high)),
  },
  {
    pattern: new RegExp(String.raw`\b(${DAY})(?:${DASH}| and )(${DAY}) (${MONTH}),? (${YEAR})\b`, 'g'),
    read: ([, low = '', high = '', month = '', year = '']) =>
      upwards(`${year}-${monthOf(month)}-${dayOf(low)}`, `${year}-${monthOf(month)}-${dayOf(high)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH}) (${DAY})${DASH}(?:(${MONTH}) )?(${DAY}),? (${YEAR})\b`, 'g'),
    read: ([, month = '', low = '', next, high = '', year = '']) =>
      upwards(`${year}-${monthOf(month)}-${dayOf(low)}`, `${year}-${monthOf(next ?? month)}-${dayOf(high)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${DAY}) (${MONTH})${DASH}(${DAY}) (${MONTH}),? (${YEAR})\b`, 'g'),
    read: ([, low = '', from = '', high = '', to = '', year = '']) =>
      upwards(`${year}-${monthOf(from)}-${dayOf(low)}`, `${year}-${monthOf(to)}-${dayOf(high)}`),
  },
  {
    pattern: new RegExp(
      String.raw`\b(${MONTH})(?:${DASH}|(?<=\b[Bb]etween \p{L}{3,9}\.?) and )(${MONTH}),? (${YEAR})\b`,
      'gu',
    ),
    read: ([, from = '', to = '', year = '']) => upwards(`${year}-${monthOf(from)}`, `${year}-${monthOf(to)}`),
  },
  {
    pattern: new RegExp(String.raw`\bQ([1-4])\s?[-–]\s?Q([1-4]) (${YEAR})\b`, 'g'),
    read: ([, first = '', last = '', year = '']) =>
      first < last ? over(year, Number(first) * 3 - 2, Number(last) * 3) : null,
  },
  {
    pattern: new RegExp(String.raw`\b(?:Q([1-4])[ -]|([1-4])Q ?)(?:of |FY ?)?(${YEAR})\b`, 'gi'),
    read: ([, after, before, year = '']) => quarter(after ?? before ?? '', year),
  },
  {
    pattern: new RegExp(String.raw`\b(${YEAR}) ?Q([1-4])\b`, 'gi'),
    read: ([, year = '', number = '']) => quarter(number, year),
  },
  {
    pattern: new RegExp(String.raw`\b(first|second|third|fourth) quarter (?:of |in )?(${YEAR})\b`, 'gi'),
    read: ([, number = '', year = '']) => quarter(ordinals[number.toLowerCase()] ?? '', year),
  },
  {
    pattern: new RegExp(String.raw`\b(first|second) half (?:of |in )?(${YEAR})\b`, 'gi'),
    read: ([, part = '', year = '']) => half(/second/i.test(part), year),
  },
  {
    pattern: new RegExp(String.raw`\b(?:H([12])[ -]?|([12])H ?)(?:of |FY ?)?(${YEAR})\b`, 'g'),
    read: ([, after, before, year = '']) => half((after ?? before) === '2', year),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d$€£¥.,/-])\b(${YEAR})(?:\s?[-–—]\s?|\s(?:to|through)\s|(?<=\b[Bb]etween \d{4}) and )(${YEAR})(?![\d-]|[.,]\d|\s?(?:年|yuan|dollars|USD|RMB|元))`,
      'g',
    ),
    read: ([, low = '', high = '']) => upwards(low, high),
  },
  {
    pattern: new RegExp(String.raw`(?<![\d$€£¥.,/-])\b(${YEAR})[-–—/](\d{2})(?![\d-]|[.,]\d|\s?%)`, 'g'),
    read: ([whole = '', low = '', end = '']) => {
      const high = `${low.slice(0, 2)}${end}`
      const isMonth = /-/.test(whole) && Number(end) >= 1 && Number(end) <= 12
      return isMonth ? on(`${low}-${end}`) : low < high ? { kind: 'date', low, high } : null
    },
  },
  {
    pattern: new RegExp(
      String.raw`(${YEAR})年(\d{1,2})月(?:(\d{1,2})日)?\s?[至到~～–—-]\s?(?:(${YEAR})年)?(\d{1,2})月(?:(\d{1,2})日)?`,
      'g',
    ),
    read: ([, year = '', month = '', day, lastYear, lastMonth = '', lastDay]) =>
      upwards(chineseDate(year, month, day), chineseDate(lastYear ?? year, lastMonth, lastDay)),
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(${YEAR})年?\s?[至到~～–—-]\s?(${YEAR})年`, 'g'),
    read: ([, low = '', high = '']) => upwards(low, high),
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(${YEAR})年(?:第?([一二三四1-4])季度|([上下])半年)`, 'g'),
    read: ([, year = '', number, part]) =>
      part
        ? half(part === '下', year)
        : quarter(String(chineseQuarter.indexOf(number ?? '') + 1 || Number(number)), year),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(${YEAR})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?([初底末中]|年初|年底|年中)?`,
      'g',
    ),
    read: ([, year = '', month, day, part]) => ({
      ...on(chineseDate(year, month, day)),
      ...(part && { approximate: true }),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<year>[一二][〇零○九一二三四五六七八]{3})年(?:(?<month>${HAN_PART})月)?(?:(?<day>${HAN_PART})日)?`,
      'g',
    ),
    read: ({ groups = {} }) => {
      const year = [...(groups['year'] ?? '')].map(digitOf).join('')
      const part = (name: string) => (groups[name] === undefined ? undefined : String(chineseValue(groups[name] ?? '')))
      return /^(?:19|20)/.test(year) ? on(chineseDate(year, part('month'), part('day'))) : null
    },
  },
  {
    pattern: /(?<![\d年])(1[0-2]|0?[1-9])月([12]\d|3[01]|0?[1-9])日/g,
    read: ([, month = '', day = '']) => on(`--${pad(month)}-${pad(day)}`),
  },
]

function chineseDate(year: string, month: string | undefined, day: string | undefined): string {
  return [year, ...(month ? [pad(month)] : []), ...(day ? [pad(day)] : [])].join('-')
}

/** What a year may be counted with, and is no year then. */
const COUNTED = String.raw`\s?(?:%|USD|RMB|CNY|yuan|US dollars|dollars|euros|元|mg|ml|mL|patients|people|participants|adults|children|women|men|cases|trials|studies|sessions|hospitals|clinics|beds|doctors|members|subjects|individuals|cells|doses|metres|meters)\b`

/**
 * Dates, full and partial: `2025-01-02`, `2 January 2025`, `December 2024`, `Oct 13`, `mid-May`, `early 2025`, `2016`.
 */
export const dates: Grammar[] = [
  ...periods,
  {
    pattern: /(?<![\d/.-])((?:19|20)\d{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d/-])/g,
    read: ([, year = '', , month = '', day = '']) => on(`${year}-${pad(month)}-${pad(day)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${DAY})(?: of)?[ -](${MONTH}),?[ -](${YEAR})\b`, 'g'),
    read: ([, day = '', month = '', year = '']) => on(`${year}-${monthOf(month)}-${dayOf(day)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH}) (${DAY}),? (${YEAR})\b`, 'g'),
    read: ([, month = '', day = '', year = '']) => on(`${year}-${monthOf(month)}-${dayOf(day)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(?:[Mm]id|[Ee]arly|[Ll]ate)[- ](?:in )?(${MONTH}),? (?:of )?(${YEAR})\b`, 'g'),
    read: ([, month = '', year = '']) => about(`${year}-${monthOf(month)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH}),? (?:of )?(${YEAR})\b`, 'g'),
    read: ([, month = '', year = '']) => on(`${year}-${monthOf(month)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(${MONTH}) (${DAY})\b(?![,.]?\d|\s?%)`, 'g'),
    read: ([, month = '', day = '']) => on(`--${monthOf(month)}-${dayOf(day)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(?<![\d.,] ?)(${DAY})(?: of)? (${MONTH})(?=[\s.,;:)]|$)`, 'g'),
    read: ([, day = '', month = '']) => on(`--${monthOf(month)}-${dayOf(day)}`),
  },
  {
    pattern: new RegExp(String.raw`\b(?:[Mm]id|[Ee]arly|[Ll]ate)[- ](?:in )?(${MONTH})(?=[\s.,;:)]|$)`, 'g'),
    read: ([, month = '']) => about(`--${monthOf(month)}`),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:early|mid|late|(?:the )?(?:end|start|beginning) of)(?: in)?[ -](${YEAR})\b`,
      'gi',
    ),
    read: ([, year = '']) => about(year),
  },
  {
    pattern: new RegExp(String.raw`\b(?:FY|fiscal(?: year)?) ?(${YEAR})\b`, 'gi'),
    read: ([, year = '']) => on(year),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d$€£¥￥.,/-]|©\s?|(?:USD|RMB|CNY|EUR|GBP|AUD|NZD|HKD|JPY|[nN]\s?=)\s?)\b(${YEAR})\b(?![.,/]?\d|-\d|${COUNTED})`,
      'g',
    ),
    read: ([year = '']) => on(year),
  },
]
