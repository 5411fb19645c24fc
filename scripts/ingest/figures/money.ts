import { currencies, currencyOf } from '../../../src/lib/currencies.ts'
import type { Grammar, Reading } from './grammar.ts'
import { NUMBER, PLAIN, TO, valueOf, WORDS } from './numbers.ts'

/** Ways to write a currency in letters, the longest first, so that `NZ dollar` is read before `dollar`. */
const worded = Object.values(currencies)
  .flatMap(({ written }) => written.filter((name) => /^[A-Za-z ]+$/.test(name)))
  .toSorted((a, b) => b.length - a.length)
const chinese = Object.values(currencies)
  .flatMap(({ written }) => written.filter((name) => /^\p{Script=Han}+$/u.test(name)))
  .toSorted((a, b) => b.length - a.length)
const CODE = worded.filter((name) => /^[A-Z]{3}$/.test(name)).join('|')
const BEFORE = String.raw`(?:(?<![A-Za-z])(?:${CODE})\s?[$¥￥€£]|(?<![A-Za-z])[A-Z]{1,2}\$|(?<![A-Za-z])[$€£¥￥]|(?<![A-Za-z])(?:${CODE})\s?)`
const AFTER = String.raw`(?:(?:${worded.join('|')})s?\b)`
const SCALE = String.raw`(?:\s?(?:thousand|million|billion)\b|(?:k|m|bn|K|M)\b|\sm\b|\sbn\b)`
const scaleOf: Record<string, number> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 }

/** An amount as written: `30 000` and `85.000` are thousands, for no price has three decimals. */
const amountOf = (text: string) => (/^\d{1,3}\.\d{3}$/.test(text) ? valueOf(text.replace('.', '')) : valueOf(text))
const times = (value: number, scale: string | undefined) =>
  Number((value * (scaleOf[scale?.trim().toLowerCase() ?? ''] ?? 1)).toPrecision(15))

/** Money of a match; in "1.2–1.5 million" the scale is that of both ends, in "$800,000 to $1.2 million" of the last. */
function moneyOf(currency: string | undefined, groups: Record<string, string | undefined> = {}): Reading | null {
  if (!currency) return null
  const { low = '', lowScale, high, highScale } = groups
  const [first, last] = [amountOf(low), amountOf(high ?? low)]
  const shared = high !== undefined && lowScale === undefined && first < 1000 && first <= last
  const scale = lowScale ?? (shared || high === undefined ? highScale : undefined)
  const ends = { low: times(first, scale), high: times(last, high === undefined ? scale : highScale) }
  return ends.low <= ends.high ? { kind: 'money', currency, ...ends } : null
}

const tenThousands: Record<string, number> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }
const HAN = `(?:${chinese.join('|')})`

function chineseMoney({ groups = {} }: RegExpExecArray): Reading | null {
  const { before, low = '', lowScale, high, highScale, after } = groups
  const currency = currencyOf(after ?? before ?? '')
  if (!currency) return null
  const last = tenThousands[highScale ?? lowScale ?? ''] ?? 1
  const first = tenThousands[lowScale ?? highScale ?? ''] ?? 1
  const value = (text: string, scale: number) => Number((valueOf(text) * scale).toPrecision(15))
  const ends = { low: value(low, first), high: value(high ?? low, high === undefined ? first : last) }
  return ends.low <= ends.high ? { kind: 'money', currency, ...ends } : null
}
const HAN_SCALE = '[百千]?[万亿]|千'
const HAN_AMOUNT = String.raw`(?<low>${NUMBER})\s?(?<lowScale>${HAN_SCALE})?(?:${HAN})?(?:\s?[~～至到–—-]\s?(?<high>${PLAIN})\s?(?<highScale>${HAN_SCALE})?)?`

/** What is told of a body, and no sum: "lost 12 pounds". */
const WEIGHT = String.raw`(?<!\b(?:lost|gained|lose|gain|weigh(?:s|ed|ing)?) (?:about |around |over |some )?)`

/** Money in the currency as written: `$29,000 to $35,000 USD`, `about 85,000 US dollars`. An unknown currency is none. */
export const money: Grammar[] = [
  {
    pattern: new RegExp(String.raw`(?:(?<before>${HAN})\s?)?${HAN_AMOUNT}\s?多?(?<after>${HAN})`, 'g'),
    read: chineseMoney,
  },
  { pattern: new RegExp(String.raw`(?<before>人民币|[¥￥])\s?${HAN_AMOUNT}(?<=[千万亿])`, 'g'), read: chineseMoney },
  ...[String.raw`(?:${TO})(?:${BEFORE})?\s?(?<high>${PLAIN})(?<highScale>${SCALE})?`, ''].map((range) => ({
    pattern: new RegExp(
      String.raw`(?<before>${BEFORE})\s?(?<low>${PLAIN})(?<lowScale>${SCALE})?${range}(?:\s?(?<after>${AFTER}))?`,
      'g',
    ),
    read: ({ groups }: RegExpExecArray) =>
      moneyOf(currencyOf(groups?.['after'] ?? '') ?? beforeOf(groups?.['before'] ?? ''), groups),
  })),
  ...[`(?:${TO})(?<high>${PLAIN}|${WORDS})(?<highScale>${SCALE})?`, ''].map((range) => ({
    pattern: new RegExp(
      String.raw`${WEIGHT}(?<low>${NUMBER}|${WORDS})(?<lowScale>${SCALE})?${range}[\s-]?(?<after>${AFTER})`,
      'gi',
    ),
    read: ({ groups }: RegExpExecArray) => moneyOf(currencyOf(groups?.['after'] ?? ''), groups),
  })),
]

/** `US$` and `$` by themselves; `USD $`, `CNY ¥` by the code. */
function beforeOf(written: string): string | undefined {
  return currencyOf(written) ?? currencyOf(/^[A-Z]{3}/.exec(written)?.[0] ?? '')
}
