import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Figure, ShareOf } from '../../../src/schema/figure.ts'
import type { Span } from '../read/seed.ts'
import { patternOf, patternsOf } from './patterns.ts'

/**
 * Say what a share of a sentence is of: people, or how much a value changed. A measured value is neither, and what the
 * words do not settle counts as one: "time in range was 43%" is told of nobody.
 *
 * `text` is the sentence, `at` the share's place in it.
 */
export function shareOf(text: string, [start, end]: Span, kind: ClaimKind): ShareOf | undefined {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  if (patternOf('change-behind').test(after) || patternOf('change-before').test(before)) return 'change'
  if (patternsOf('people-behind').some((pattern) => pattern.test(after))) return 'people'
  if (patternsOf('people-before').some((pattern) => pattern.test(before))) return 'people'
  // "headache (57.6%) and fever (53.1%)": what is named happened to so many
  return kind === 'harm' && /\p{L}\s?\((?:about |n ?= ?\d+,? )?$/u.test(before) ? 'people' : undefined
}

/** A figure with what it is a share of, where the sentence tells. */
export function withShareOf(figure: Figure, text: string, [start, end]: Span, kind: ClaimKind): Figure {
  if (figure.kind !== 'share' || figure.at[0] < start || figure.at[1] > end) return figure
  const of = shareOf(text.slice(start, end), [figure.at[0] - start, figure.at[1] - start], kind)
  return of ? { ...figure, of } : figure
}
