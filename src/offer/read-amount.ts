import { currencies, currencyOf } from '../language/currencies.ts'
import { plainText } from './plain-text.ts'

/** What was read in a field, or what is wrong with it, to be said beside it; `null` where it is empty. */
export type Parsed<Value> = { value: Value } | { fault: string } | null

/** An amount, and the currencies that the signs beside it can mean; none where there is no sign. */
export interface Amount {
  amount: number
  currencies: string[]
}

/**
 * Read an amount of money as people write it: `29,800`, `29.800`, `US$ 29 800`, `3万元`.
 *
 * A point or comma before exactly three digits parts thousands, because no currency of ours has three decimals. What
 * can't be read for certain is asked back: two amounts, words, an amount below nought or past all prices.
 */
export function readAmount(text: string): Parsed<Amount> {
  const plain = plainText(text)
  if (plain === '') return null
  const [number, second] = [...plain.matchAll(/\d(?:[\d.,'’ ]*\d)?/g)]
  if (!number) return { fault: `There is no number in “${quoted(text)}”. Write the price in digits, such as 12,500.` }
  const before = plain.slice(0, number.index).trim()
  const { scale, rest } = scaleOf(plain.slice(number.index + number[0].length).trim())
  if (second || /\d ?[-–~]|[-–~] ?\d/.test(plain))
    return { fault: 'There are two numbers here, or a minus sign. Write one price.' }
  const value = valueOf(number[0], scale)
  if (value === null)
    return {
      fault: `“${quoted(number[0])}” can be read in two ways. Write it without points or commas, such as 12500.`,
    }
  const signs = [before, rest].filter(Boolean)
  const meant = signs.map(currenciesMeant)
  const unread = signs.find((_, index) => meant[index]?.length === 0)
  if (unread !== undefined) return { fault: `We can’t read “${quoted(unread)}”. Write the number by itself.` }
  if (value <= 0) return { fault: 'A price is more than nought. Leave it empty where there is none.' }
  if (value > highest) return { fault: 'That is more than we can read as a price. Please check the noughts.' }
  const shared = meant.reduce((all, some) => all.filter((code) => some.includes(code)), meant[0] ?? [])
  return signs.length > 0 && shared.length === 0
    ? { fault: 'Two currencies stand here. Write one price in one currency.' }
    : { value: { amount: value, currencies: shared } }
}

const highest = 999_999_999

const scales: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, 千: 1e3, 万: 1e4, million: 1e6 }

function scaleOf(after: string): { scale: number; rest: string } {
  const [word = ''] = /^(?:(?:k|thousand|million)(?![a-z])|[千万])/i.exec(after) ?? []
  return {
    scale: scales[word.toLowerCase()] ?? 1,
    rest: after
      .slice(word.length)
      .replace(/^[.,]?[-–]$/, '')
      .trim(),
  }
}

/** Each way to part thousands, with the way to write what is less than one. */
const written = [
  /^\d+(?:[.,]\d{1,2})?$/,
  /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,2})?$/,
  /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?$/,
  /^[1-9]\d{0,2}(?:['’ ]\d{3})+(?:[.,]\d{1,2})?$/,
]

/** The value of a written number; `null` where it can't be told. With a scale, `1.250` could be either. */
function valueOf(number: string, scale: number): number | null {
  if (!written.some((pattern) => pattern.test(number)) || (scale > 1 && /[.,'’ ]\d{3}/.test(number))) return null
  const [, whole = '', part] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(number) ?? []
  return Math.round(Number(`${whole.replaceAll(/\D/g, '')}.${part ?? 0}`) * scale * 100) / 100
}

/** Signs that stand for several currencies; which one is asked back. */
const shared: Readonly<Record<string, RegExp>> = {
  $: /dollars$/,
  dollar: /dollars$/,
  dollars: /dollars$/,
  '¥': /^(?:yuan|yen)$/,
}

function currenciesMeant(sign: string): string[] {
  const names = shared[sign.toLowerCase()]
  if (names) return Object.keys(currencies).filter((code) => names.test(currencies[code]?.name ?? ''))
  const code = currencyOf(sign)
  return code === undefined ? [] : [code]
}

/** A reader's words, short enough to stand in a message. */
export function quoted(text: string): string {
  const plain = plainText(text)
  return plain.length > 30 ? `${[...plain].slice(0, 30).join('')}…` : plain
}
