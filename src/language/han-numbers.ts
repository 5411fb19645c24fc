import { onOneLine } from './on-one-line.ts'

const digits = '零一二三四五六七八九'
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

const HAN = '零〇一二两三四五六七八九'
const run = new RegExp(
  onOneLine`
    (?:\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,15})?(?=\s?[十百千万亿])|[${HAN}十百千]|(?<![上下])半)(?:\s?[${HAN}十百千万亿点半]|(?<=[百千万亿])\d{1,15}(?:\.\d{1,15})?)*`,
  'g',
)

/**
 * Write every number of a Chinese text in digits alone, "29万8千元" as "298000元", so that what reads digits reads it too.
 *
 * @example withDigits('百分之四十点四') // '40.4'
 */
export function withDigits(text: string): string {
  return text.replaceAll('百分之', '').replace(run, (number) => String(valueOf(number)))
}

/** "二十九万八千", "1.2万", "四十点四", "二〇二四", "半": what its parts come to. */
function valueOf(number: string): number {
  const [whole = '', decimals] = number.split('点')
  const value = wholeValue(whole)
  if (decimals === undefined) return value
  const scale = [...decimals].find((sign) => scales[sign])
  const fraction = Number(`0.${[...decimals].flatMap((sign) => digitOf(sign) ?? []).join('')}`)
  return Number(((value + fraction) * (scale ? (scales[scale] ?? 1) : 1)).toPrecision(15))
}

function wholeValue(text: string): number {
  let [total, section, digit] = [0, 0, 0]
  for (const [part] of text.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?|\S/g)) {
    const [step, scale, han] = [steps[part], scales[part], digitOf(part)]
    if (step) {
      section += (digit || 1) * step
      digit = 0
    } else if (scale) {
      total += (section + digit) * scale
      section = 0
      digit = 0
    } else if (part === '半') digit += 0.5
    else digit = han === undefined ? Number(part) : digit * 10 + han
  }
  return Number((total + section + digit).toPrecision(15))
}

function digitOf(sign: string): number | undefined {
  if (sign === '两') return 2
  if (sign === '〇') return 0
  const value = digits.indexOf(sign)
  return value < 0 ? undefined : value
}
