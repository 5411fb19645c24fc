import { currencies, currencyOf } from '../../../src/lib/currencies.ts'
import type { Grammar, Reading } from './grammar.ts'
import { END, NUMBER, TO, valueOf, WORD } from './numbers.ts'

const ends = (low: string, high: string | undefined) => ({ low: valueOf(low), high: valueOf(high ?? low) })

/** Trial registers, filings and product codes: `NCT06778265`, `UX-DA001`. Never a quantity. */
export const identifiers: Grammar[] = [
  {
    pattern:
      /\b(?!(?:RMB|USD|CNY|EUR|GBP|NZD|HKD|AUD|JPY)\d)(?:NCT\d{8}|ChiCTR[-A-Z]{0,6}\d{4,12}|CTR\d{6,10}|CXS[A-Z]\d{6,8}|[A-Z]{2,6}(?:-[A-Z]{1,4})?-?\d{2,6}[A-Za-z]?)\b/g,
    read: ([code = '']) => ({ kind: 'identifier', low: code, high: code }),
  },
]

/** Confidence intervals and p-values: `95% CI 30.6-50.2`, `p = 0.04`, `p<0.001` (the value stands at both ends). */
export const intervals: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`\b\d{2}(?:\.\d)?%\s?(?:CI|confidence interval)[:,]?\s?[[(]?([-−]?${END})%?(?:${TO}|,\s)([-−]?${END})%?`,
      'g',
    ),
    read: ([, low = '', high = '']) => ({ kind: 'interval', low: signed(low), high: signed(high) }),
  },
  {
    pattern: /\b[pP]\s?[=<>≤]\s?(0?\.\d{1,6})\b/g,
    read: ([, value = '']) => ({ kind: 'interval', unit: 'p', low: Number(value), high: Number(value) }),
  },
]

const signed = (text: string) => (/^[-−]/.test(text) ? -valueOf(text.slice(1)) : valueOf(text))

/** Shares, in percent as written: `40.4%`, `40 to 50 per cent`. */
export const shares: Grammar[] = [
  {
    pattern: new RegExp(String.raw`(${NUMBER})(?:\s?%?${TO}(${END}))?\s?(?:[%％]|per cent\b|percent\b)`, 'gi'),
    read: ([, low = '', high]) => ({ kind: 'share', unit: 'percent', ...ends(low, high) }),
  },
]

const scales: Record<string, number> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 }
/** Ways to write a currency that are words, the longest first, so that `NZ dollar` is read before `dollar`. */
const worded = Object.values(currencies)
  .flatMap(({ written }) => written.filter((name) => /^[A-Za-z ]+$/.test(name)))
  .toSorted((a, b) => b.length - a.length)
const CODE = worded.filter((name) => /^[A-Z]{3}$/.test(name)).join('|')
const BEFORE = String.raw`(?:\b[A-Z]{1,2}\$|(?<![A-Za-z])[$€£¥]|\b(?:${CODE})\s?)`
const AFTER = String.raw`(?:(?:${worded.join('|')})s?\b|元)`
const SCALE = String.raw`(?:\s?(thousand|million|billion|k|m|bn)\b)?`

/** An amount as written: `30 000` and `85.000` are thousands, for no price has three decimals. */
const amountOf = (text: string) => (/^\d{1,3}\.\d{3}$/.test(text) ? valueOf(text.replace('.', '')) : valueOf(text))

function amounts(low: string, high: string | undefined, scale: string | undefined) {
  const times = scales[scale?.toLowerCase() ?? ''] ?? 1
  const first = amountOf(low)
  return { low: high !== undefined && first >= 1000 ? first : first * times, high: amountOf(high ?? low) * times }
}

function moneyOf(currency: string | undefined, ...amount: Parameters<typeof amounts>): Reading | null {
  return currency ? { kind: 'money', currency, ...amounts(...amount) } : null
}

const tenThousands: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** Money in the currency as written: `$29,000 to $35,000 USD`, `about 85,000 US dollars`. An unknown currency is none. */
export const money: Grammar[] = [
  {
    pattern: /(?<![\d.])(\d{1,6}(?:\.\d{1,3})?)([万亿])?(?:元)?(?:\s?[~～至–-]\s?(\d{1,6}(?:\.\d{1,3})?)([万亿]))?元/g,
    read: ([, low = '', scale, high, highScale]) => {
      const times = tenThousands[scale ?? highScale ?? ''] ?? 1
      return {
        kind: 'money',
        currency: 'CNY',
        low: Number(low) * times,
        high: Number(high ?? low) * (high ? (tenThousands[highScale ?? ''] ?? times) : times),
      }
    },
  },
  {
    pattern: new RegExp(
      String.raw`(${BEFORE})\s?(${END})(?:${TO}(?:${BEFORE})?\s?(${END}))?${SCALE}(?:\s?(${AFTER}))?`,
      'g',
    ),
    read: ([, before = '', low = '', high, scale, after]) => moneyOf(currencyOf(after ?? before), low, high, scale),
  },
  {
    pattern: new RegExp(String.raw`(${NUMBER})(?:${TO}(${END}))?${SCALE}\s?(${AFTER})`, 'gi'),
    read: ([, low = '', high, scale, after = '']) => moneyOf(currencyOf(after), low, high, scale),
  },
]

const UNIT = '(minute|hour|day|week|month|year)s?'
const unitOf = (unit: string) => `${unit.toLowerCase()}s` as 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

/** Ages: `aged 14`, `60 years old`. */
export const ages: Grammar[] = [
  {
    pattern: /(?<=\b(?:woman|man|girl|boy|patient|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+), )(\d{1,2})(?=,)/gu,
    read: ([, age = '']) => ({ kind: 'age', unit: 'years', ...ends(age, undefined) }),
  },
  {
    pattern: new RegExp(String.raw`(${NUMBER})(?:${TO}(${END}))? years of age`, 'g'),
    read: ([, low = '', high]) => ({ kind: 'age', unit: 'years', ...ends(low, high) }),
  },
  {
    pattern: new RegExp(String.raw`\baged? (${NUMBER})(?:${TO}(${END}))?`, 'gi'),
    read: ([, low = '', high]) => ({ kind: 'age', unit: 'years', ...ends(low, high) }),
  },
  {
    pattern: new RegExp(String.raw`(${NUMBER})(?:${TO}(${END}))?[\s-]years?[\s-]old`, 'gi'),
    read: ([, low = '', high]) => ({ kind: 'age', unit: 'years', ...ends(low, high) }),
  },
]

/** Durations: `3–6 months`, `12-month`, `one month`, and `a month` behind over, about, within, after. */
export const durations: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`(${NUMBER}|\b${WORD})(?:${TO}(${END}|${WORD}))?[\s-](?:working |calendar )?${UNIT}\b(?![\s-](?:old|of age|walk))`,
      'gi',
    ),
    read: ([, low = '', high, unit = '']) => ({ kind: 'duration', unit: unitOf(unit), ...ends(low, high) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:over|about|around|within|after|than|nearly|almost) )(an?)\s${UNIT}\b`,
      'gi',
    ),
    read: ([, low = '', unit = '']) => ({ kind: 'duration', unit: unitOf(unit), ...ends(low, undefined) }),
  },
]

/** Chinese durations and counts: `12个月`, `7至10天`, `2次`. */
export const chinese: Grammar[] = [
  {
    pattern: /(\d{1,4})(?:[至~～-](\d{1,4}))?(个月|天|周|年|小时|分钟)(?!\d)/g,
    read: ([, low = '', high, unit = '']) => ({
      kind: 'duration',
      unit: chineseUnits[unit] ?? 'days',
      ...ends(low, high),
    }),
  },
  {
    pattern: /(\d{1,6})(?:[至~～-](\d{1,6}))?(次|例|名|位)/g,
    read: ([, low = '', high, noun = '']) => ({
      kind: 'count',
      unit: noun === '次' ? 'sessions' : 'patients',
      ...ends(low, high),
    }),
  },
]
const chineseUnits: Record<string, 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'> = {
  个月: 'months',
  天: 'days',
  周: 'weeks',
  年: 'years',
  小时: 'hours',
  分钟: 'minutes',
}

/** Ratios: `3 of 17 patients`, `one in four`, `2 in every 1,000`, `2:1`. */
export const ratios: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`(${NUMBER}|\b${WORD}) (?:of|out of) (?:the )?(${END})\b(?:\s(?:\p{L}+ )?(?:patients|people|participants|adults|children|women|men))?`,
      'giu',
    ),
    read: ([, low = '', high = '']) => ({
      kind: 'ratio',
      low: valueOf(low),
      high: valueOf(high),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(${NUMBER}|\b${WORD}) in (?:every )?(?!20\d\d)(${END}|${WORD})\b(?!\s(?:days|weeks|months|years|hours))`,
      'gi',
    ),
    read: ([, low = '', high = '']) =>
      valueOf(high) > valueOf(low) ? { kind: 'ratio', low: valueOf(low), high: valueOf(high) } : null,
  },
  {
    pattern: /(?<![\d:])(\d{1,2}):(\d{1,2})(?![\d:]|\s?[ap]\.?m)/g,
    read: ([, low = '', high = '']) => ({ kind: 'ratio', low: Number(low), high: Number(high) }),
  },
]

/** Doses: `1×10^6 cells/kg`, `1–2 × 10^6 cells/kg`, `60 million cells`. */
export const doses: Grammar[] = [
  {
    pattern: new RegExp(
      String.raw`(${NUMBER})(?:${TO}(${END}))?\s?[×x]\s?10\^?(\d{1,2})\s(cells(?:\/kg| per kg)?)`,
      'g',
    ),
    read: ([, low = '', high, power = '', unit = '']) => ({
      kind: 'dose',
      low: valueOf(low) * 10 ** Number(power),
      high: valueOf(high ?? low) * 10 ** Number(power),
      unit: unit.replace(' per ', '/'),
    }),
  },
  {
    pattern: new RegExp(String.raw`(${NUMBER})(?:${TO}(${END}))?\s(million|billion)\s(cells(?:\/kg| per kg)?)`, 'g'),
    read: ([, low = '', high, scale = '', unit = '']) => ({
      kind: 'dose',
      ...amounts(low, high, scale),
      unit: unit.replace(' per ', '/'),
    }),
  },
]

/** "Phase 3 trial", "type 2 diabetes": a number that names, and counts nothing. */
const NOT_NAMING = String.raw`(?<!\b(?:[Pp]hase|[Tt]ype|[Ss]tage|[Gg]rade|[Ll]evel|[Cc]lass|[Aa]rt(?:icle)?\.?|[Oo]rder|[Cc]hapter|[Vv]ersion|[Nn]o\.?|[Nn]umber|para\.?)\s)`
const OR = String.raw`(?:${TO}|\sor\s)`

const people = 'patients?|people|persons?|participants?|cases?|women|men|woman|man|volunteers?|adults?|children'
const counted = `${people}|sessions?|injections?|infusions?|doses?|trials?|studies|hospitals?|clinics?|tracks?|centres?|centers?|projects?|products?|articles?|chapters?`
const nounOf = (noun: string) => {
  const one = noun.toLowerCase()
  if (new RegExp(`^(?:${people})$`).test(one)) return 'patients'
  return one.endsWith('s') ? one : `${one}s`
}
const notCounted =
  /^(?:million|billion|thousand|may|came|had|have|has|did|adds|forbids|para|paras|licence|license|live|square|years?|months?|weeks?|days?|hours?|minutes?|dollars?|percent|times|different|of|to|and|or|in|at|by|is|are|was|were|the|a|an|other)$/

/** Counts with what they count: `six sessions`, `two recent cases`, `both patients`, `133 patients`. People count as patients. */
export const counts: Grammar[] = [
  {
    pattern: /\b[nN]\s?=\s?(\d{1,6}(?:,\d{3})*)\b/g,
    read: ([, low = '']) => ({ kind: 'count', unit: 'patients', ...ends(low, undefined) }),
  },
  {
    pattern: new RegExp(
      String.raw`(${NUMBER})\s(million|billion|thousand)\s(?:\p{L}+ ){0,1}?(\p{Ll}{3,20}s|people|children)\b`,
      'gu',
    ),
    read: ([, low = '', scale = '', noun = '']) => ({
      kind: 'count',
      unit: nounOf(noun),
      ...amounts(low, undefined, scale),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`${NOT_NAMING}(${NUMBER}|\b${WORD})(?:${OR}(${END}|${WORD}))?[\s-](?:\p{L}[\p{L}'’-]{1,20} ){0,2}?(${counted})\b`,
      'giu',
    ),
    read: ([, low = '', high, noun = '']) => ({ kind: 'count', unit: nounOf(noun), ...ends(low, high) }),
  },
  {
    pattern:
      /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:\p{Ll}[\p{L}-]{2,20}\s)?(?!others\b|times\b|ways\b|reasons\b|of\b)(\p{Ll}{3,20}s)\b/giu,
    read: ([, low = '', noun = '']) =>
      notCounted.test(noun) ? null : { kind: 'count', unit: nounOf(noun), ...ends(low, undefined) },
  },
  {
    pattern: /\b(first)\s(?:\p{L}[\p{L}'’-]{1,20} ){0,2}?(patient)\b/giu,
    read: ([, low = '', noun = '']) => ({ kind: 'count', unit: nounOf(noun), ...ends(low, undefined) }),
  },
  {
    pattern: new RegExp(String.raw`${NOT_NAMING}(?<![$€£¥–])(${NUMBER}) (\p{Ll}{3,20})\b`, 'gu'),
    read: ([, low = '', noun = '']) =>
      notCounted.test(noun) ? null : { kind: 'count', unit: nounOf(noun), ...ends(low, undefined) },
  },
]
