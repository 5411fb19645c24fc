import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { NUMBER } from './numbers.ts'

const DIGITS = '零〇一二三四五六七八九'
const HAN = '零〇一二两三四五六七八九十百千'
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** A number in Han characters, `三十`, `两万五千`, `四十点四`; no part of an ordinal or of a longer one. */
const IN_HAN = String.raw`(?<![第每${HAN}万亿点几数])[${HAN}][${HAN}万亿]{0,14}(?:点[${DIGITS}]{1,4})?(?![${HAN}几数来])`
/** A number in digits with the scales behind it, `1.2万`, `29万8千`, `3亿5千万`, `2万5000`. */
const SCALED = onOneLine`
  (?:\s?(?:[十百千]?[万亿]|[百千](?![克米瓦分]))(?:\d{1,4}(?:\.\d{1,2})?(?:[百千]万?|万)|[1-9]\d{2,3}(?![\d万亿千百%％年]))*)?`

/** A number as a Chinese text writes it. */
export const CHINESE = String.raw`(?:${NUMBER}${SCALED}|${IN_HAN})`
/** The same where it ends a range. */
export const CHINESE_END = onOneLine`
  (?:\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?${SCALED}(?!\d)|${IN_HAN.replace(/^\(\?<!.*?\)/, '')})`

/**
 * The value of a number in a Chinese text: `1.2万` is 12000, `29万8千` is 298000, `四十点四` is 40.4, `两` is 2; `NaN` for
 * what is no number or not one alone, such as `两三` (two or three).
 */
export function chineseValue(text: string): number {
  // "three hundred five" is said for 350
  if (/[百千万亿][一二三四五六七八九]$/.test(text)) return Number.NaN
  const [whole = '', fraction = ''] = text.replaceAll(/[\s,]/g, '').split('点')
  let [total, section] = [0, 0]
  let number: number | null = null
  for (const [part] of whole.matchAll(/\d+(?:\.\d+)?|./g)) {
    const step = steps[part]
    const scale = scales[part]
    if (step) {
      section += (number ?? 1) * step
      number = null
    } else if (scale) {
      const sum: number = section + (number ?? 0)
      if (sum === 0) return Number.NaN
      total = scale === 1e8 ? (total + sum) * scale : total + sum * scale
      section = 0
      number = null
    } else {
      const value = /^\d/.test(part) ? Number(part) : part === '两' ? 2 : Math.max(0, DIGITS.indexOf(part) - 1)
      const follows = number !== null && number !== 0
      if (follows || (part !== '零' && part !== '〇' && DIGITS.indexOf(part) < 0 && part !== '两' && !/^\d/.test(part)))
        return Number.NaN
      number = value
    }
  }
  const decimals = [...fraction].map((digit) => Math.max(0, DIGITS.indexOf(digit) - 1)).join('')
  return Number(Number(`${total + section + (number ?? 0)}${decimals && `.${decimals}`}`).toPrecision(15))
}
