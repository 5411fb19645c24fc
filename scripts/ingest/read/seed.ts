import type { VFile } from 'vfile'
import type { Citation } from '../../../src/schema/source.ts'

/** Start and end, in UTF-16 units of the seed's text. */
export type Span = [start: number, end: number]

/** A place in a file, both from 1. */
export interface Point {
  line: number
  column: number
}

/** An article as text, with what its header says. */
export interface Seed {
  /** From the file's name: lower-case words joined by hyphens. */
  id: string
  /**
   * The decoded file with line ends of LF, without invisible characters, folded, its numbers with English marks; every
   * offset of a report counts from its start, in UTF-16 units.
   */
  text: string
  /** Numbers whose marks nothing settles: no figure is read there. */
  unsettled: readonly Span[]
  /** Where the article begins, after the header. */
  start: number
  /** What the header states; empty where there is none. */
  header: Partial<Citation>
  /** Messages about the seed gather here. */
  file: VFile
  /** The line and column of an offset of `text` in the file as it came. */
  pointOf: (offset: number) => Point
}
