import { fold } from '../../../../src/language/fold.ts'
import { withDigits } from '../../../../src/language/han-numbers.ts'
import type { Figure } from '../../../../src/schema/figure.ts'
import { END, fractions, scales, SPREAD, valueOf } from '../../../ingest/recognise/figures/numbers.ts'
import { isDate } from './date-in-words.ts'

/** Whether words, in whatever digits they are written, say a figure: both its ends, and no other number. */
export function isFigure(written: string, figure: Figure): boolean {
  const words = plain(written)
  switch (figure.kind) {
    case 'identifier':
      return written.includes(figure.low) && written.includes(figure.high)
    case 'date':
      return isDate(words, figure)
    case 'dose':
      return hasEnds(figure, [...valuesOf(words, figure), ...powersOf(words)])
    case 'interval':
      return hasEnds(figure, valuesOf(words, figure))
    default:
      return hasEnds(figure, valuesOf(words, figure)) && hasNoOther(figure, words)
  }
}

/** Words in ASCII digits: 三成半 is 35, 一半 is 50, 三年半 is "3.5年", `.09` is 0.09. */
function plain(written: string): string {
  return withDigits(fold(written).text.replaceAll(/一半|半数/g, '50'))
    .replaceAll(/(?<!\d)\.(?=\d)/g, '0.')
    .replaceAll(/(\d)成(0\.5)?/g, (_, tenths: string, half?: string) => tenths + (half ? '5' : '0'))
    .replaceAll(/(\d)(个|个?月|年|天|小时)0\.5/g, '$1.5$2')
}

type Valued = Exclude<Figure, { kind: 'identifier' | 'date' }>
type Ends = { low: number; high: number }

function hasEnds({ low, high }: Ends, values: number[]): boolean {
  return values.includes(low) && values.includes(high)
}

/** Whether each number in digits is an end of a figure or part of its unit, as in "1.73 m²" and "kg/m2". */
function hasNoOther(figure: Valued, words: string): boolean {
  const ends = [figure.low, figure.high]
  const inUnit = 'unit' in figure ? statedIn(figure.unit ?? '', figure).flatMap(({ values }) => values) : []
  const written = statedIn(words, figure).filter(({ isWord }) => !isWord)
  return written.every(({ values }) => values.some((value) => ends.includes(value) || inUnit.includes(value)))
}

/** A number of the words, with every value that it may have. */
type Stated = { values: number[]; isWord: boolean }

/** A hyphen or a dash that joins no range is a minus. */
const SIGN = String.raw`(?<![\p{L}\d%)]|[\d%)] )[-–]`
const number = (letters: string) => new RegExp(`(?<minus>${SIGN})?(?<number>${END}${letters})${SPREAD}`, 'giu')
const SCALE = `(?:${Object.keys(scales).join('|')})\\b`
const inSums = number(`(?:\\s?${SCALE})?`)
const inOthers = number('')
const scale = new RegExp(String.raw`(?<!\p{L})${SCALE}`, 'iu')

/**
 * The numbers of words as the reader understands them; letters (`m`) are scales in sums of money alone. In "29 to 35
 * thousand" the scale is that of both.
 */
function statedIn(words: string, { kind }: Valued): Stated[] {
  const isSum = kind === 'money'
  const shared = scaleOf(words, isSum)
  return [...words.matchAll(isSum ? inSums : inOthers)].map(({ groups = {} }) => {
    const written = groups['number'] ?? ''
    const value = (groups['minus'] ? -1 : 1) * (valueOf(written) + restOf(words))
    const times = scale.test(written) ? [1] : [1, shared, ...(isSum ? scalesElsewhere(words) : [])]
    return { values: times.map((one) => Number((value * one).toPrecision(15))), isWord: /^\p{L}/u.test(written) }
  })
}

/** "two and a half years", "a month and a half". */
function restOf(words: string): number {
  return /\band[ -]a[ -]half\b/i.test(words) ? 0.5 : 0
}

function scaleOf(words: string, isSum: boolean): number {
  const written = scale.exec(words)?.[0]
  return written && (isSum || written.length > 2) ? valueOf(written) : 1
}

/** The cell of a table may be a sum without its scale, which ("in millions", 万元) stands in the head of its column. */
function scalesElsewhere(words: string): number[] {
  return /^[\d.,\s±–-]+$/.test(words) ? [1e3, 1e4, 1e6, 1e8, 1e9] : []
}

/** Words that count without being a number. */
const counting: [RegExp, number][] = [
  [/\b(?<!half[ -])(?:a|an|single|once|first)\b/i, 1],
  [/\b(?:both|couple|dual|pair|twice|second)\b/i, 2],
  [/\bzero\b/i, 0],
]
/** Those that do in figures of one kind: a third of the patients, no third of a year. */
const countingIn: Partial<Record<Figure['kind'], Record<string, number>>> = {
  share: { half: 50 },
  duration: { half: 0.5, decade: 10, fortnight: 2 },
  ratio: { ...fractions, hundred: 100, thousand: 1e3, million: 1e6 },
}

/** The values that words state. */
function valuesOf(words: string, figure: Valued): number[] {
  const counted = counting.flatMap(([word, value]) => (word.test(words) ? [value + restOf(words)] : []))
  const named = Object.entries(countingIn[figure.kind] ?? {}).flatMap(([word, value]) =>
    new RegExp(String.raw`(?<!and[ -]a[ -])\b${word}s?\b`, 'i').test(words) ? [value] : [],
  )
  return [...statedIn(words, figure).flatMap(({ values }) => values), ...counted, ...named]
}

/** The values of numbers written with a power of ten: `1–2 × 10^6`, `7.4×10⁶`. */
function powersOf(words: string): number[] {
  const plain = words.replaceAll(/[⁰¹²³⁴-⁹]/g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))
  const [, factors = '', power] = /((?:[\d.]+(?:\s?[-–~]\s?|\sto\s))?[\d.]+)\s?[×x*]\s?10\^?(\d+)/.exec(plain) ?? []
  return factors.split(/[^\d.]+/).map((factor) => Number((Number(factor) * 10 ** Number(power)).toPrecision(15)))
}
