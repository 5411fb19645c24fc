import { cue } from './cues.ts'
import type { Line } from './line.ts'

export const endsSentence = ({ end }: Line) => cue('sentence-end').test(end)

export const hasEnd = ({ end }: Line) => cue('any-end').test(end)

export const endsInColon = ({ end }: Line) => /[:：]\*{0,2}$/.test(end)

export const asks = ({ end }: Line) => /[?？]["”’)）*]{0,3}$/.test(end)

export const startsLow = ({ head }: Line) => /^\p{Ll}(?!\p{Lu})/u.test(head)

/** A capital May is a month. */
export const hasVerb = ({ head }: Line) => cue('finite-verb').test(head) || / may /.test(head)

export const isShort = ({ words, length }: Line) => words <= 14 && length <= 100

/** Whether two neighbours are marked alike and count on. */
export function countsOn(one: Line | null, other: Line | null): boolean {
  if (!one?.mark || !other?.mark || one.mark.form !== other.mark.form) return false
  return one.mark.ordinal === 0 || other.mark.ordinal === one.mark.ordinal + 1
}

/** Cells of a row; a line of one cell has none. */
export function cellsIn(line: Line | null): number {
  return line && line.cells.length > 1 && line.cells.every(([from, to]) => to - from <= 160) ? line.cells.length : 0
}

/** What the lines of one list have in common. */
export function shapeOf(line: Line): 'marked' | 'label' | 'lower-case' | 'plain' {
  if (line.mark) return 'marked'
  return line.label ? 'label' : /^[\p{Ll}\d]/u.test(line.head) ? 'lower-case' : 'plain'
}

/** Every longer word begins with a capital. */
export function isTitleCase(text: string): boolean {
  const long = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]{3,40}/gu) ?? []
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word))
}
