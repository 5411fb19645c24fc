import type { Example, Examples } from './examples.ts'
import { judgeFolds } from './judge.ts'
import { heads, rowOf } from './table.ts'
import { measure } from './measure.ts'

/**
 * How well kinds of claim are read by how much there is to learn from: a quarter, half and all of the articles, in five
 * folds, as a table. `own` are the examples of editors.
 */
export function learningCurve({ examples, unread }: Examples, own: readonly Example[]): string {
  const rows = [0.25, 0.5, 1].map((share) =>
    rowOf(`${100 * share}% of articles`, measure(judgeFolds(examples, own, 5, share), unread.length)),
  )
  return [heads, ...rows].join('\n')
}
