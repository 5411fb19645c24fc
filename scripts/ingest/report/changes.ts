import { onOneLine } from '../../../src/language/on-one-line.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import { figureWords, numberWords } from '../../../src/language/words.ts'

/** What stands between two figures where the first is the end of a change, and where it is the start. */
const fromSecond = new RegExp(
  onOneLine`
    ^[^.;:。；]{0,60}?(?:\bfrom|\bbaseline(?: value| score)?(?: of| was|:)?|\bstarting (?:at|from))
    (?: (?:about|around|nearly|an? \p{L}+ of))?\s*$`,
  'iu',
)
const toSecond = /^[^.;:。；]{0,60}?(?:\bto|至|到)(?: (?:about|around|nearly|only|just))?\s*$/iu
const besideSecond = /^[^.;:。；]{0,40}?\b(?:against|versus|vs\.?|compared (?:with|to))\s*$/i
const atStart =
  /^\s{0,9}(?:points?\b)?\s{0,9}(?:\)|,)?\s{0,9}(?:at (?:baseline|entry|enrolment|the (?:start|outset|beginning))|before\b)/i
const startsHere = /(?:\bfrom(?: (?:about|around|nearly|an? \p{L}+ of))?|从|由)\s*$/iu

/**
 * Say the figures of a passage in its order, and a change from its start to its end, however the passage puts it.
 *
 * @example toldInOrder([
 *   { kind: 'count', low: 31, high: 31, unit: 'points', at: [8, 17] },
 *   { kind: 'count', low: 38, high: 38, unit: 'points', at: [23, 25] },
 * ], 'fell to 31 points from 38') // ['from 38 to 31 points']
 */
export function toldInOrder(figures: Figure[], text: string): string[] {
  const [first, second, ...rest] = figures
  if (!first) return []
  const start = second && startOf(first, second, text)
  if (!second || !start) return [figureWords(first), ...toldInOrder(figures.slice(1), text)]
  return [start === first ? changeWords(first, second) : changeWords(second, first), ...toldInOrder(rest, text)]
}

/** Which of two neighbouring figures is the start of a change; `null` where they are none. */
function startOf(first: Figure, second: Figure, text: string): Figure | null {
  if (first.kind !== second.kind || unitOf(first) !== unitOf(second) || first.kind === 'date') return null
  const between = text.slice(first.at[1], second.at[0])
  if (startsHere.test(text.slice(Math.max(0, first.at[0] - 24), first.at[0])) && toSecond.test(between)) return first
  const isLater = fromSecond.test(between) || (besideSecond.test(between) && atStart.test(text.slice(second.at[1])))
  return isLater ? second : null
}

function unitOf(figure: Figure): string | undefined {
  return 'unit' in figure ? figure.unit : 'currency' in figure ? figure.currency : undefined
}

function changeWords(start: Figure, end: Figure): string {
  const { low, high } = start
  const alone = typeof low === 'number' && low === high && !start.approximate && !start.comparator
  return `from ${alone ? numberWords(low) : figureWords(start)} to ${figureWords(end)}`
}
