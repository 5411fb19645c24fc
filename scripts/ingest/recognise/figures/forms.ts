import { z } from 'astro/zod'
import { figureKinds } from '../../../../src/schema/figure.ts'
import { pattern, readCues } from '../../read/cues.ts'
import { type Ends, type FigureValue, type Grammar, ranged } from './grammar.ts'
import { END, NUMBER, PLAIN, QUANTITY, SPREAD, TO, valueOf, WORD, WORDS } from './numbers.ts'

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
