import type { BlockKind } from '../block.ts'
import { cue, saysFurniture, type Tail } from './cues.ts'
import type { Line } from './line.ts'

/** A lead-in whose list is still open. */
export interface OpenLead {
  text: string
  /** What its lines have in common; `null` before the first. */
  shape: 'marked' | 'label' | 'lower-case' | 'plain' | null
  /** Whether empty lines stand between its lines; `null` where that can't be known yet. */
  spaced: boolean | null
  /** Lines read so far. */
  lines: number
}

/** A line with what stands around it and what has been read before it. */
export interface Around {
  line: Line
  previous: Line | null
  next: Line | null
  /** Two lines before and two lines behind. */
  beforePrevious: Line | null
  afterNext: Line | null
  /** Kind of the block before. */
  last: BlockKind | null
  /** Whether only title, byline and furniture have been read. */
  top: boolean
  titled: boolean
  /** What the page speaks of from here on, if no longer of its own matter. */
  tail: Tail | null
  lead: OpenLead | null
  /** Whether the section's heading names questions. */
  faq: boolean
  /** Whether a list of contents is being read. */
  contents: boolean
  /** Whether the same words stand as a line of their own further below. */
  comesAgain: boolean
  /** Whether this is the line that looks most like the title, and whether that line is still to come. */
  isTitle: boolean
  beforeTitle: boolean
}

export const endsSentence = ({ end }: Line) => cue('sentence-end').test(end)
export const hasEnd = ({ end }: Line) => cue('any-end').test(end)
export const endsInColon = ({ end }: Line) => /[:：]\*{0,2}$/.test(end)
export const asks = ({ end }: Line) => /[?？]["”’)）*]{0,3}$/.test(end)
export const startsLow = ({ head }: Line) => /^\p{Ll}(?!\p{Lu})/u.test(head)
/** A capital May is a month. */
export const hasVerb = ({ head }: Line) => cue('finite-verb').test(head) || / may /.test(head)
export const isShort = ({ words, length }: Line) => words <= 14 && length <= 100
export const isListMark = ({ mark }: Line) => mark !== null && /^(?:bullet|number|letter)$/.test(mark.kind)

/** Whether a line is running text, opens a list or belongs to one: what a heading stands over. */
export function isRunning(line: Line): boolean {
  const sentence = line.words >= 6 && endsSentence(line)
  return (
    sentence || line.words >= 25 || endsInColon(line) || isListMark(line) || (line.label !== null && line.words > 4)
  )
}

/** A paragraph long enough to be the article's own, not the teaser of another. */
export function isLongProse(line: Line | null): boolean {
  return line !== null && line.length >= 280 && endsSentence(line)
}

/** Whether two neighbours are marked alike and count on. */
export function countsOn(one: Line | null, other: Line | null): boolean {
  if (!one?.mark || !other?.mark || one.mark.form !== other.mark.form) return false
  return one.mark.ordinal === 0 || other.mark.ordinal === one.mark.ordinal + 1
}

/** Whether two lines have marks of one form. */
export function isMarkedAlike(one: Line, other: Line): boolean {
  return one.mark !== null && one.mark.form === other.mark?.form
}

/** Cells of a row; a line of one cell has none. */
export function cellsIn(line: Line | null): number {
  return line && line.cells.length > 1 && line.cells.every(([from, to]) => to - from <= 160) ? line.cells.length : 0
}

/** Whether a neighbour has as many cells. */
export function hasSiblingRow({ line, previous, next }: Around): boolean {
  const cells = cellsIn(line)
  return cells > 0 && (cellsIn(previous) === cells || cellsIn(next) === cells)
}

/** Words between bars, one of them at least a button. */
export function isMenu(around: Around): boolean {
  const { line } = around
  if (cellsIn(line) < 2 || hasSiblingRow(around) || /\d/.test(line.head) || !line.head.includes('|')) return false
  const words = line.head.split('|').map((cell) => cell.trim())
  return words.length > 2 || words.some(saysFurniture)
}

/** Whether one of the words for furniture stands in it. */
export function isFurniture({ line }: Around): boolean {
  return line.length <= 300 && saysFurniture(line.head)
}

/** One of several questions that stand together, with no answer between them. */
export function isAmongQuestions({ line, previous, next }: Around): boolean {
  const isNear = (other: Line | null, below: Line | null) => other !== null && asks(other) && !below?.gap
  return asks(line) && isShort(line) && line.mark === null && (isNear(previous, line) || isNear(next, next))
}

/** A question that a text answers below it, where the page goes on asking and answering. */
export function isAskedAndAnswered({ line, next, afterNext, beforePrevious, last, faq }: Around): boolean {
  if (!asks(line) || line.words > 40 || !next || asks(next) || !(endsSentence(next) || next.words > 12)) return false
  if (faq || last === 'answer') return true
  if (isTitleCase(line.head)) return false
  if (last === 'list-item') return false
  const alternates = (other: Line | null) => other !== null && asks(other) && other.words <= 40
  return alternates(afterNext) || alternates(beforePrevious)
}

/** Whether an unmarked line belongs to the open list: like its first line, or what such a lead-in asks for. */
export function isListed({ line, lead }: Around): boolean {
  if (!lead || line.mark || line.words > 45 || endsInColon(line)) return false
  if (lead.spaced === false && line.gap) return false
  if (cue('ordinal-word').test(line.head)) return true
  const toAct = cue('asks-to-act').test(lead.text)
  if (line.label && !toAct) return cue('opens-list').test(lead.text) && (lead.shape === null || lead.shape === 'label')
  if (lead.shape !== null && lead.shape !== shapeOf(line)) return false
  if (shapeOf(line) === 'lower-case') return true
  if (toAct) return cue('imperative').test(line.head)
  return line.words <= 20 && !/[.。!！?？]["”’)）*]{0,3}$/.test(line.end)
}

/** What the lines of one list have in common. */
export function shapeOf(line: Line): NonNullable<OpenLead['shape']> {
  if (line.mark) return 'marked'
  return line.label ? 'label' : /^[\p{Ll}\d]/u.test(line.head) ? 'lower-case' : 'plain'
}

/** "Critical Matters: Navigating Tourism": words of a title, no sentence and no value, after the colon. */
export function hasTitleBehindLabel(line: Line): boolean {
  if (!line.label || hasEnd(line) || line.words > 14) return false
  const value = line.head.slice(line.label[1] - line.bare[0] + 1).trim()
  return (
    isTitleCase(value) &&
    value.includes(' ') &&
    !/[,;，；$€£¥]|\b[A-Z]{3} \d|\d{4}/.test(value) &&
    !cue('finite-verb').test(value)
  )
}

/**
 * "Mesenchymal cells: a word of warning": apart from what stands around it, over a long paragraph, without a figure.
 */
export function isLabelledHeading({ line, previous, next }: Around): boolean {
  if (!line.label || line.mark || hasEnd(line) || !isShort(line) || !line.gap || /\d/.test(line.head)) return false
  if (!next?.gap || next.label || next.words < 25 || !endsSentence(next)) return false
  return previous === null || (!previous.label && previous.words >= 25)
}

/** Every longer word begins with a capital. */
export function isTitleCase(text: string): boolean {
  const long = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]{3,40}/gu) ?? []
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word))
}
