import type { BlockKind, KindScore } from '../block.ts'
import type { Around } from './around.ts'
import { features } from './features.ts'

/** Which kind wins a tie: the one that says most about the page comes first. */
const order = new Map(
  (
    [
      'title',
      'byline',
      'question',
      'answer',
      'row',
      'lead-in',
      'list-item',
      'label',
      'heading',
      'quotation',
      'record',
      'prose',
      'furniture',
      'tail',
    ] satisfies BlockKind[]
  ).map((kind, index) => [kind, index]),
)

/** Weigh what is seen in and around a line; kinds for which something speaks, best first. */
export function classify(around: Around): KindScore[] {
  const scores = new Map<BlockKind, KindScore>()
  for (const { id, weights, holds } of features) {
    if (!holds(around)) continue
    for (const [kind, weight] of Object.entries(weights) as [BlockKind, number][]) {
      const one = scores.get(kind) ?? { kind, score: 0, features: [] }
      one.score += weight
      one.features.push({ id, weight })
      scores.set(kind, one)
    }
  }
  return [...scores.values()]
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0))
}
