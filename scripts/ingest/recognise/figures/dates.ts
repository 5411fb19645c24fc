import { z } from 'astro/zod'
import { months } from '../../../../src/language/months.ts'
import { pattern, readCues } from '../../read/cues.ts'
import { chineseValue } from './chinese-numbers.ts'
import type { FigureValue, Grammar } from './grammar.ts'

/** A month in full, or cut to three letters, `Sept` too, with or without a point; also in capitals. */
const written = months.flatMap((name) => (name.length > 3 ? [name, name.slice(0, 3)] : [name]))
const month = [...written, 'Sept'].flatMap((name) => [name, name.toUpperCase()]).join('|')
const given = { month: `(?:${month})\\b\\.?` }

const patterns = readCues(new URL('dates.yaml', import.meta.url), z.strictObject({ dates: z.array(pattern) }), given)

/** Dates and periods, full and partial, as `dates.yaml` lists them. */
export const dates: Grammar[] = patterns.dates.map((pattern) => ({ pattern, read }))

function read({ groups = {} }: RegExpExecArray): FigureValue | null {
  const { year, month, day, toYear, toMonth, toDay, quarter, toQuarter, half, about, mark, short, from, until } = groups
  if (from && until) return period(isoOf(from), isoOf(until))
  if (year && quarter) {
    const [first, last] = [placeOf(quarter), placeOf(toQuarter ?? quarter)]
    return toQuarter && first >= last ? null : period(iso(year, first * 3 - 2), iso(year, last * 3))
  }
  if (year && half) return period(iso(year, placeOf(half) * 6 - 5), iso(year, placeOf(half) * 6))
  if (year && short) {
    const isMonth = mark === '-' && Number(short) >= 1 && Number(short) <= 12
    const last = `${year.slice(0, 2)}${short}`
    return isMonth ? period(iso(year, short)) : year < last ? period(year, last) : null
  }
  if (toYear || toMonth || toDay) return period(iso(year, month, day), iso(toYear ?? year, toMonth ?? month, toDay))
  const date = iso(year, month, day)
  return /^(?:-|19|20)/.test(date) ? ({ ...period(date), ...(about && { approximate: true }) } as FigureValue) : null
}

function period(low: string, high = low): FigureValue | null {
  return low <= high ? { kind: 'date', low, high } : null
}

/** A date as ISO 8601 writes it, as far as it is known: `2025-01-02`, `2025-01`, `--01-02`. */
function iso(year = '-', month?: string | number, day?: string): string {
  const parts = [month, day].flatMap((part) =>
    part === undefined ? [] : String(numberOf(String(part))).padStart(2, '0'),
  )
  const digits = [...year].map((digit) => (/[\d-]/.test(digit) ? digit : placeOf(digit))).join('')
  return [digits, ...parts].join('-')
}

/** The number of a day or a month, written in digits, by its name or in Chinese: `2nd`, `Sept`, `十二`. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number.parseInt(text, 10)
  const name = text.slice(0, 3).toLowerCase()
  const place = months.findIndex((month) => month.slice(0, 3).toLowerCase() === name)
  return place < 0 ? chineseValue(text) : place + 1
}

const ordinals = ['first', 'second', 'third', 'fourth']
const numerals = '一二三四五六七八九'

/** The place of a quarter or a half in its year, or the value of a Chinese digit; 0 for a nought. */
function placeOf(text: string): number {
  if (/^\d$/.test(text)) return Number(text)
  if (text === '上' || text === '下') return text === '上' ? 1 : 2
  return Math.max(ordinals.indexOf(text.toLowerCase()), numerals.indexOf(text)) + 1
}

/** `2 January 2025`, `January 2, 2025`, `January 2025` as an ISO date. */
function isoOf(text: string): string {
  const year = /(?:19|20)\d{2}/.exec(text)?.[0] ?? ''
  const month = /\p{L}{3,9}(?<!\d(?:st|nd|rd|th))/u.exec(text)?.[0] ?? ''
  return iso(year, month, /(?<!\d)\d{1,2}(?!\d)/.exec(text.replace(year, ''))?.[0])
}
