import { fold } from '../../../../src/language/fold.ts'
import { withDigits } from '../../../../src/language/han-numbers.ts'
import { months } from '../../../../src/language/months.ts'
import { numbersIn } from '../../../../src/language/numbers.ts'
import type { Claim } from '../../../../src/schema/claim.ts'
import type { Figure } from '../../../../src/schema/figure.ts'
import type { Fault } from '../../rule.ts'
import { textsOf } from '../claims-shown.ts'
import { claimFault, type Library, type PlacedClaim } from '../library.ts'

/**
 * Find figures whose offsets in the passage hold another text than the figure, or than what `words` says.
 *
 * Each figure has its words, in the same order. A source whose words may not be shown has no text to look at.
 */
export function claimFigurePlace({ claims }: Library): Fault[] {
  return claims.flatMap((placed) => {
    const texts = textsOf(placed)
    if (!placed.claim || texts.length === 0) return []
    const miscounted = miscountIn(placed, placed.claim)
    return miscounted ? [miscounted] : figureFaults(placed, placed.claim, texts)
  })
}

const remedy = 'run `npm run ingest` or correct its `words`'

function miscountIn(placed: PlacedClaim, { words, figures }: Claim): Fault | null {
  const written = wordsOf(words)
  if (written.length === figures.length) return null
  const field = figures.length > 0 ? 'figures' : 'words'
  const counted = `${figures.length} figures for ${written.length} \`words\``
  const reason = `Unexpected ${counted} of claim \`${placed.id}\`, ${remedy}`
  return claimFault(placed, [field], reason)
}

function figureFaults(placed: PlacedClaim, { id, words, figures }: Claim, texts: string[]): Fault[] {
  return figures.flatMap((figure, index) => {
    const wanted = wordsOf(words)[index] ?? ''
    const [start, end] = figure.at
    if (!texts.some((text) => text.slice(start, end) === wanted)) {
      const there = texts[0]?.slice(start, end)
      const found = there ? `\`${there}\`` : 'end of the passage'
      const reason = `Unexpected ${found} where \`${wanted}\` of claim \`${id}\` should stand, ${remedy}`
      return [claimFault(placed, ['figures', index, 'at'], reason)]
    }
    if (isFigure(wanted, figure)) return []
    const value = figure.low === figure.high ? figure.low : `${figure.low} to ${figure.high}`
    const what = `figure ${value} for the words \`${wanted}\` of claim \`${id}\``
    const reason = `Unexpected ${what}, run \`npm run ingest\` or correct the figure`
    return [claimFault(placed, ['figures', index, 'low'], reason)]
  })
}

function wordsOf(words: Claim['words']): string[] {
  return words === undefined ? [] : [words].flat()
}

/** Whether words, in whatever digits they are written, say a figure: both its ends, and no other number. */
function isFigure(written: string, figure: Figure): boolean {
  const words = withDigits(fold(written).text).replaceAll(/(?<!\d)\.(?=\d)/g, '0.')
  switch (figure.kind) {
    case 'identifier':
      return written.includes(figure.low) && written.includes(figure.high)
    case 'date':
      return isDate(words, figure)
    case 'dose':
      return hasEnds(figure, [...valuesOf(words), ...powersOf(words)])
    case 'interval':
      return hasEnds(figure, [...valuesOf(words), ...negativesOf(words)])
    default:
      return hasEnds(figure, valuesOf(words)) && hasNoOther(figure, words)
  }
}

type Ends = { low: number; high: number }

function hasEnds({ low, high }: Ends, values: number[]): boolean {
  return values.includes(low) && values.includes(high)
}

function hasNoOther({ low, high }: Ends, words: string): boolean {
  const written = numbersIn(words).filter(({ word }) => !word)
  const scales = [1, scaleOf(words), ...scalesElsewhere(words)]
  return written.every(({ value }) => scales.some((scale) => isEither(value * scale, { low, high })))
}

/** Whether a product is an end of a figure, whatever binary fractions make of it. */
function isEither(value: number, { low, high }: Ends): boolean {
  return [low, high].includes(Number(value.toPrecision(15)))
}

/** The cell of a table may be a number alone, whose scale ("in millions", 万元) stands in the head of its column. */
function scalesElsewhere(words: string): number[] {
  return /^[\d.,\s–-]+$/.test(words) ? [1e3, 1e4, 1e6, 1e8, 1e9] : []
}

/** Words that count without being a number. */
const counting: [RegExp, number][] = [
  [/\b(?:a|an|single|once|first)\b/i, 1],
  [/\b(?:both|couple|dual|pair|twice|second)\b/i, 2],
]

/** The numbers that words state; in "29 to 35 thousand" the scale is that of both. */
function valuesOf(words: string): number[] {
  const written = numbersIn(words).map(({ value }) => value)
  const counted = counting.flatMap(([word, value]) => (word.test(words) ? [value] : []))
  const scaled = [scaleOf(words), ...scalesElsewhere(words)].flatMap((scale) =>
    written.map((value) => Number((value * scale).toPrecision(15))),
  )
  return [...written, ...scaled, ...counted]
}

/** "−0.4 to 5.0": numbers behind a sign, as an interval has them. */
function negativesOf(words: string): number[] {
  return [...words.matchAll(/(?<![\d.])[-–](\d+(?:\.\d+)?)/g)].map(([, digits]) => -Number(digits))
}

function scaleOf(words: string): number {
  return numbersIn(`1 ${/\b(?:thousand|million|billion)\b/i.exec(words)?.[0] ?? ''}`)[0]?.value ?? 1
}

/** The values of numbers written with a power of ten: `1–2 × 10^6`, `7.4×10⁶`. */
function powersOf(words: string): number[] {
  const plain = words.replaceAll(/[⁰¹²³⁴-⁹]/g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))
  const [, factors = '', power] = /((?:[\d.]+(?:\s?[-–~]\s?|\sto\s))?[\d.]+)\s?[×x*]\s?10\^?(\d+)/.exec(plain) ?? []
  return factors.split(/[^\d.]+/).map((factor) => Number((Number(factor) * 10 ** Number(power)).toPrecision(15)))
}

/** Parts of a year, each with its first month and its last. */
const partsOfYear: [RegExp, first: string, last: string][] = [
  [/\bfirst half\b|\bH1\b|上半年/i, '01', '06'],
  [/\bsecond half\b|\bH2\b|下半年/i, '07', '12'],
  [/\b(?:first quarter|Q1)\b|第?[1一]季度/i, '01', '03'],
  [/\b(?:second quarter|Q2)\b|第?[2二]季度/i, '04', '06'],
  [/\b(?:third quarter|Q3)\b|第?[3三]季度/i, '07', '09'],
  [/\b(?:fourth quarter|Q4)\b|第?[4四]季度/i, '10', '12'],
]

/**
 * Whether words name the year, the month and the day of both ends, as far as they are known, and no other number; a
 * part of a year stands for its months.
 */
function isDate(words: string, { low, high }: { low: string; high: string }): boolean {
  const part = partsOfYear.find(([pattern]) => pattern.test(words))
  const written = numbersIn(part ? words.replace(part[0], ' ') : words).map(({ value }) => value)
  if (part) {
    const [year] = written
    return written.length === 1 && low === `${year}-${part[1]}` && high === `${year}-${part[2]}`
  }
  const ends = [low, high].map((date) => /^(?:(\d{4})|-)-?(\d\d)?-?(\d\d)?$/.exec(date)?.slice(1) ?? [])
  const parts = ends.flat().filter(Boolean).map(Number)
  const named = (month: string) =>
    written.includes(Number(month)) ||
    words.toLowerCase().includes((months[Number(month) - 1] ?? '').slice(0, 3).toLowerCase())
  return (
    written.every((value) => parts.includes(value)) &&
    ends.every(
      ([year, month, day]) =>
        (!year || written.includes(Number(year))) &&
        (!month || named(month)) &&
        (!day || written.includes(Number(day))),
    )
  )
}
