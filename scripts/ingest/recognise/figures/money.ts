import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { currencies, currencyOf } from '../../../../src/language/currencies.ts'
import { CHINESE, CHINESE_END, chineseValue } from './chinese-numbers.ts'
import type { Grammar, FigureValue } from './grammar.ts'
import { NUMBER, PLAIN, scales, TO, valueOf, WORDS } from './numbers.ts'

/** Ways to write a currency in letters, the longest first, so that `NZ dollar` is read before `dollar`. */
const worded = Object.values(currencies)
  .flatMap(({ written }) => written.filter((name) => /^\p{Script=Latin}[\p{Script=Latin}. ]+$/u.test(name)))
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', String.raw`\.`))
const chinese = Object.values(currencies)
  .flatMap(({ written }) => written.filter((name) => /^\p{Script=Han}+$/u.test(name)))
  .toSorted((a, b) => b.length - a.length)
const CODE = worded.filter((name) => /^[A-Z]{2,3}$/.test(name)).join('|')
const SIGN = '[$€£¥￥₹₩฿₱₽₫]'
const BEFORE = onOneLine`
  (?<![A-Za-z])(?:(?:${CODE})\s?${SIGN}|[A-Z]{1,2}\$|${SIGN}|(?:${CODE})\s?|Rs\.?\s?|Rp\.?\s?)`
/** A currency behind its amount: a word or code, or a sign, `29,000€`. */
const AFTER = onOneLine`
  (?:(?:${worded.filter((name) => !/^R[Mps]$/.test(name)).join('|')})s?(?![\p{L}\d])|(?:US|NZ|HK|NT|[ACSR])?${SIGN}(?![\d\p{L}]))`
const SCALE = onOneLine`
  (?:\s?(?:thousand|million|billion|lakhs?|crores?)\b|(?:k|m|bn|K|M|B)\b|\sm\b|\sbn\b)`

const times = (value: number, scale: string | undefined) =>
  Number((value * (scales[scale?.trim().toLowerCase() ?? ''] ?? 1)).toPrecision(15))

/** Money of a match; in "1.2–1.5 million" the scale is that of both ends, in "$800,000 to $1.2 million" of the last. */
function moneyOf(currency: string | undefined, groups: Record<string, string | undefined> = {}): FigureValue | null {
  if (!currency) return null
  const { low = '', lowScale, high, highScale } = groups
  const [first, last] = [valueOf(low), valueOf(high ?? low)]
  const shared = high !== undefined && lowScale === undefined && first < 1000 && first <= last
  const scale = lowScale ?? (shared || high === undefined ? highScale : undefined)
  const ends = { low: times(first, scale), high: times(last, high === undefined ? scale : highScale) }
  return ends.low <= ends.high ? { kind: 'money', currency, ...ends } : null
}

/** A cheap first test: what a text with a sum of money has. */
export const sumSigns = new RegExp(`${worded.join('|')}|${chinese.join('|')}|${SIGN}`, 'i')

const HAN = `(?:${chinese.join('|')})`

function chineseMoney({ groups = {} }: RegExpExecArray): FigureValue | null {
  const { before, low = '', high, after } = groups
  const currency = currencyOf(after ?? before ?? '')
  if (!currency) return null
  const last = chineseValue(high ?? low)
  const scale = high !== undefined && !/[万亿千百]/.test(low) ? /(?:[百千]?万|亿|千)$/.exec(high)?.[0] : undefined
  const first = chineseValue(low + (scale ?? ''))
  return first <= last ? { kind: 'money', currency, low: first, high: last } : null
}
const HAN_AMOUNT = String.raw`(?<low>${CHINESE})(?:${HAN})?(?:\s?[~至到–—-]\s?(?:${HAN}\s?)?(?<high>${CHINESE_END}))?`

/** What is told of a body, and no sum: "lost 12 pounds". */
const WEIGHT = String.raw`(?<!\b(?:lost|gained|lose|gain|weigh(?:s|ed|ing)?) (?:about |around |over |some )?)`

/**
 * Money in the currency as written: `$29,000 to $35,000 USD`, `about 85,000 US dollars`. An unknown currency is none.
 */
export const money: Grammar[] = [
  {
    pattern: new RegExp(String.raw`(?:(?<before>${HAN})\s?)?${HAN_AMOUNT}\s?[多余]?(?<after>${HAN})`, 'gu'),
    read: chineseMoney,
  },
  { pattern: new RegExp(String.raw`(?<before>人民币|[¥￥])\s?${HAN_AMOUNT}(?<=[千万亿])`, 'gu'), read: chineseMoney },
  ...[String.raw`(?:${TO})(?:${BEFORE})?\s?(?<high>${PLAIN})(?<highScale>${SCALE})?`, ''].map((range) => ({
    pattern: new RegExp(
      String.raw`(?<before>${BEFORE})\s?(?<low>${PLAIN})(?<lowScale>${SCALE})?${range}(?:\s?(?<after>${AFTER}))?`,
      'gu',
    ),
    read: ({ groups }: RegExpExecArray) =>
      moneyOf(currencyOf(groups?.['after'] ?? '') ?? beforeOf(groups?.['before'] ?? ''), groups),
  })),
  ...[`(?:${TO})(?<high>${PLAIN}|${WORDS})(?<highScale>${SCALE})?`, ''].map((range) => ({
    pattern: new RegExp(
      String.raw`${WEIGHT}(?<low>${NUMBER}|${WORDS})(?<lowScale>${SCALE})?${range}[\s-]?(?<after>${AFTER})`,
      'giu',
    ),
    read: ({ groups }: RegExpExecArray) => moneyOf(currencyOf(groups?.['after'] ?? ''), groups),
  })),
]

/** `US$` and `$` by themselves; `USD $`, `CNY ¥` by the code. */
function beforeOf(written: string): string | undefined {
  return currencyOf(written.replace('.', '')) ?? currencyOf(/^[A-Z]{3}/.exec(written)?.[0] ?? '')
}
