import type { Figure } from '../../../src/schema/figure.ts'

/** A figure without its kind-independent parts: what a grammar reads out of a match. */
type WithoutPlace<F> = F extends Figure ? Omit<F, 'at' | 'comparator'> : never
export type Reading = WithoutPlace<Figure>

/** One way to write a figure: a pattern (global) and what a match of it means. */
export interface Grammar {
  pattern: RegExp
  /** `null` where the match turns out to be no figure. */
  read: (match: RegExpExecArray) => Reading | null
}
