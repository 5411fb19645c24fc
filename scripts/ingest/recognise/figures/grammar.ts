import { z } from 'astro/zod'
import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { type Figure, figureKinds } from '../../../../src/schema/figure.ts'
import { pattern, readCues } from '../../read/cues.ts'
import { END, NUMBER, PLAIN, QUANTITY, SPREAD, TO, valueOf, WORD, WORDS } from './numbers.ts'

/** A figure without its kind-independent parts: what a grammar reads out of a match. */
type WithoutPlace<F> = F extends Figure ? Omit<F, 'at' | 'comparator'> : never
export type FigureValue = WithoutPlace<Figure>

/** One way to write a figure: a pattern (global) and what a match of it means. */
export interface Grammar {
  pattern: RegExp
  /** `null` where the match turns out to be no figure. */
  read: (match: RegExpExecArray) => FigureValue | null
}

export interface Ends {
  low: number
  high: number
}

/** Words that tell a change: what follows them "from … to …" are two values, not the ends of a range. */
export const change = new RegExp(
  onOneLine`
    \b(?:rose|rise|risen|fell|fall|fallen|increas\w{1,4}|decreas\w{1,4}|dropp?\w{0,3}|declin\w{1,3}|improv\w{1,6}
    |grew|grow\w{0,4}|reduc\w{1,5}|went|gone|cut|chang\w{1,4}|lower\w{0,3}|rais\w{1,3}|mov\w{1,4}|shorten\w{0,3}
    |extend\w{0,3}|slow\w{0,3}|shr[aiu]nk|(?<!-)up|down)\b(?:[^.;,]|[.,]\d){0,60}\bfrom (?:an? (?:mean|median
    |average) of )?(?:about |around )?$`,
  'i',
)

/**
 * Two grammars for one way to write a quantity: with both ends of a range, and with one value. `pattern` gets the
 * quantity, whose groups are `low` and `high`. A range that runs downwards or tells a change is read as single values.
 */
export function ranged(
  pattern: (quantity: string) => string,
  read: (ends: Ends, match: RegExpExecArray) => FigureValue | null,
  { flags = 'giu', quantity = QUANTITY, end = END, to = TO } = {},
): Grammar[] {
  const single = `(?<low>${quantity})`
  return [`${single}(?:${to})(?<high>${end})`, single].map((written) => ({
    pattern: new RegExp(pattern(written), flags),
    read: (match) => {
      const { low = '', high } = match.groups ?? {}
      const ends = endsOf(low, high)
      const before = match.input.slice(Math.max(0, match.index - 100), match.index)
      return high !== undefined && (ends.low > ends.high || change.test(before)) ? null : read(ends, match)
    },
  }))
}

/** Both ends; where only the second names its scale, as in "1.2 to 1.5 million", it is that of both. */
export function endsOf(low: string, high: string | undefined): Ends {
  const [first, last] = [valueOf(low), valueOf(high ?? low)]
  const scale = /(?:thousand|million|billion)\s*$/i.exec(high ?? '')?.[0]
  const shared =
    scale !== undefined && !/\p{L}/u.test(low) && first < 1000 && first <= valueOf(high?.slice(0, -scale.length) ?? '')
  return { low: shared ? valueOf(`${low} ${scale}`) : first, high: last }
}

/** A way to write a figure that needs no code of its own. */
const form = z.strictObject({
  kind: z.enum(figureKinds),
  /** Where there is none, the group `unit` names one of time. */
  unit: z.string().optional(),
  /** With `<quantity>` in it, it is tried for a range and for a single value; else its value is `low`, or all of it. */
  says: z.string(),
  quantity: z.string().default(QUANTITY),
  end: z.string().default(END),
  to: z.string().default(TO),
  /** No figure is as high. */
  below: z.number().default(Number.POSITIVE_INFINITY),
  /** What it is worth, whatever number it holds, and what is added to that number. */
  value: z.number().optional(),
  more: z.number().default(0),
})
type Form = z.infer<typeof form>

const parts = {
  number: NUMBER,
  plain: PLAIN,
  quantity: QUANTITY,
  spread: SPREAD,
  end: END,
  to: TO,
  words: WORDS,
  word: WORD,
}
const timeUnits = { mi: 'minutes', h: 'hours', d: 'days', w: 'weeks', mo: 'months', y: 'years' } as const

/** Read the forms of a file: under each name grammars, in the order in which they are tried. */
export function readForms(file: URL): (name: string) => Grammar[] {
  const forms = readCues(file, z.record(z.string(), z.array(form)), parts)
  return (name) => forms[name]?.flatMap(grammarsOf) ?? []
}

function grammarsOf(form: Form): Grammar[] {
  const { source, flags } = pattern.parse(form.says)
  const read = (ends: Ends, match: RegExpExecArray) => figureOf(form, ends, match)
  if (source.includes('<quantity>'))
    return ranged((quantity) => source.replace('<quantity>', () => quantity), read, { flags, ...form })
  const single = (match: RegExpExecArray) => {
    const value = form.value ?? valueOf(match.groups?.['low'] ?? match[0])
    return read({ low: value, high: value }, match)
  }
  return [{ pattern: new RegExp(source, flags), read: single }]
}

function figureOf({ kind, unit, below, more }: Form, { low, high }: Ends, { groups }: RegExpExecArray) {
  const written = unit ?? timeUnit(groups?.['unit'] ?? '')
  return high < below ? ({ kind, unit: written, low: low + more, high: high + more } as FigureValue) : null
}

/** "mo", "months" and "month" are months; "min" is minutes. */
function timeUnit(written: string): string {
  const unit = written.toLowerCase()
  return timeUnits[(unit.startsWith('m') ? unit.slice(0, 2) : unit.slice(0, 1)) as keyof typeof timeUnits]
}
