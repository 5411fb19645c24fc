import type { Grammar } from './grammar.ts'
import { NUMBER, TO, valueOf, WORD } from './numbers.ts'

const ends = (low: string, high: string | undefined) => ({ low: valueOf(low), high: valueOf(high ?? low) })

/** Trial registers, filings and product codes: `NCT06778265`, `UX-DA001`. Never a quantity. */
export const identifiers: Grammar[] = [
  {
    pattern:
      /\b(?:NCT\d{8}|ChiCTR[-A-Z]{0,6}\d{4,12}|CTR\d{6,10}|CXS[A-Z]\d{6,8}|[A-Z]{2,6}(?:-[A-Z]{1,4})?-?\d{2,6}[A-Za-z]?)\b/dg,
    read: ([code = '']) => ({ kind: 'identifier', low: code, high: code }),
  },
]

/** Confidence intervals: `95% CI 30.6-50.2`. */
export const intervals: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`\b\d{2}(?:\.\d)?%\s?(?:CI|confidence interval)[:,]?\s?(${NUMBER})${TO}(${NUMBER})%?`,
      'dg',
    ),
    read: ([, low = '', high = '']) => ({ kind: 'interval', ...ends(low, high) }),
  },
]

/** Shares, in percent as written: `40.4%`, `40 to 50 per cent`. */
export const shares: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${NUMBER})(?:\s?%?${TO}(${NUMBER}))?\s?(?:%|per cent\b|percent\b)`,
      'dgi',
    ),
    read: ([, low = '', high]) => ({ kind: 'share', unit: 'percent', ...ends(low, high) }),
  },
]

const currencies: Record<string, string> = {
  us$: 'USD',
  nz$: 'NZD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  usd: 'USD',
  'us dollar': 'USD',
  dollar: 'USD',
  nzd: 'NZD',
  'nz dollar': 'NZD',
  'new zealand dollar': 'NZD',
  rmb: 'CNY',
  cny: 'CNY',
  yuan: 'CNY',
  eur: 'EUR',
  euro: 'EUR',
  gbp: 'GBP',
}
const currencyOf = (name: string) => currencies[name.trim().toLowerCase().replace(/s$/, '')] ?? 'USD'
const scales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 }
const BEFORE = String.raw`(?:US\$|NZ\$|[$€£¥]|RMB |USD |CNY |NZD )`
const AFTER = String.raw`(?:USD|NZD|CNY|RMB|yuan|US dollars?|New Zealand dollars?|NZ dollars?|dollars?|euros?)\b`
const SCALE = String.raw`(?:\s(thousand|million|billion)\b)?`

const amounts = (low: string, high: string | undefined, scale: string | undefined) => {
  const times = scales[scale?.toLowerCase() ?? ''] ?? 1
  const both = ends(low, high)
  return { low: both.low * times, high: both.high * times }
}

/** Money in the currency as written: `$29,000 to $35,000 USD`, `about 85,000 US dollars`. */
export const money: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`(${BEFORE})\s?(${NUMBER})(?:${TO}(?:${BEFORE})?\s?(${NUMBER}))?${SCALE}(?:\s(${AFTER}))?`,
      'dg',
    ),
    read: ([, before = '', low = '', high, scale, after]) => ({
      kind: 'money',
      currency: currencyOf(after ?? before),
      ...amounts(low, high, scale),
    }),
  },
  {
    pattern: new RegExp(String.raw`(?<![\d.,])(${NUMBER})(?:${TO}(${NUMBER}))?${SCALE}\s(${AFTER})`, 'dgi'),
    read: ([, low = '', high, scale, after = '']) => ({
      kind: 'money',
      currency: currencyOf(after),
      ...amounts(low, high, scale),
    }),
  },
]

const UNIT = '(minute|hour|day|week|month|year)s?'
const unitOf = (unit: string) => `${unit.toLowerCase()}s` as 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

/** Ages: `aged 14`, `60 years old`. */
export const ages: Grammar[] = [
  {
    pattern: new RegExp(String.raw`\baged? (${NUMBER})(?:${TO}(${NUMBER}))?`, 'dgi'),
    read: ([, low = '', high]) => ({ kind: 'age', unit: 'years', ...ends(low, high) }),
  },
  {
    pattern: new RegExp(String.raw`(?<![\d.,])(${NUMBER})(?:${TO}(${NUMBER}))?[\s-]years?[\s-]old`, 'dgi'),
    read: ([, low = '', high]) => ({ kind: 'age', unit: 'years', ...ends(low, high) }),
  },
]

/** Durations: `3–6 months`, `12-month`, `one month`, and `a month` behind over, about, within, after. */
export const durations: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])\b(${NUMBER}|${WORD})(?:${TO}(${NUMBER}|${WORD}))?[\s-]${UNIT}\b(?![\s-]old)`,
      'dgi',
    ),
    read: ([, low = '', high, unit = '']) => ({ kind: 'duration', unit: unitOf(unit), ...ends(low, high) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:over|about|around|within|after|than|nearly|almost) )(an?)\s${UNIT}\b`,
      'dgi',
    ),
    read: ([, low = '', unit = '']) => ({ kind: 'duration', unit: unitOf(unit), ...ends(low, undefined) }),
  },
]

/** Ratios: `3 of 17 patients`. */
export const ratios: Grammar[] = [
  {
    pattern: /(?<![\d.,])(\d{1,6}) (?:of|out of) (?:the )?(\d{1,6})\b/dgi,
    read: ([, low = '', high = '']) => ({ kind: 'ratio', low: Number(low), high: Number(high) }),
  },
]

/** Doses: `1×10^6 cells/kg`. */
export const doses: Grammar[] = [
  {
    pattern: /(?<![\d.,])(\d{1,3}(?:\.\d{1,3})?)\s?[×x]\s?10\^?(\d{1,2})\s(cells(?:\/kg| per kg)?)/dg,
    read: ([, factor = '', power = '', unit = '']) => {
      const value = Number(factor) * 10 ** Number(power)
      return { kind: 'dose', low: value, high: value, unit: unit.replace(' per ', '/') }
    },
  },
]

const people = 'patients?|people|persons?|participants?|cases?|women|men|woman|man|volunteers?|adults?|children'
const counted = `${people}|sessions?|injections?|infusions?|doses?|trials?|studies|hospitals?|clinics?|tracks?|centres?|centers?|projects?|products?|articles?|chapters?`
const nounOf = (noun: string) => {
  const one = noun.toLowerCase()
  if (new RegExp(`^(?:${people})$`).test(one)) return 'patients'
  return one.endsWith('s') ? one : `${one}s`
}
const notCounted =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|dollars?|percent|times|different|of|to|and|or|in|at|by|is|are|was|were|the|a|an|other)$/

/** Counts with what they count: `six sessions`, `two recent cases`, `both patients`, `133 patients`. People count as patients. */
export const counts: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,–-])\b(${NUMBER}|${WORD})[\s-](?:\p{L}[\p{L}'’-]{1,20} ){0,2}?(${counted})\b`,
      'dgiu',
    ),
    read: ([, low = '', noun = '']) => ({ kind: 'count', unit: nounOf(noun), ...ends(low, undefined) }),
  },
  {
    pattern: /\b(first)\s(?:\p{L}[\p{L}'’-]{1,20} ){0,2}?(patient)\b/dgiu,
    read: ([, low = '', noun = '']) => ({ kind: 'count', unit: nounOf(noun), ...ends(low, undefined) }),
  },
  {
    pattern: new RegExp(String.raw`(?<![\d.,$€£¥–-])\b(${NUMBER}) (\p{Ll}{3,20})\b`, 'dgu'),
    read: ([, low = '', noun = '']) =>
      notCounted.test(noun) ? null : { kind: 'count', unit: nounOf(noun), ...ends(low, undefined) },
  },
]
