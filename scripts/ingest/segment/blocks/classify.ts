import { type BlockKind, blockKinds, type KindScore } from '../block.ts'
import type { Around } from './around.ts'
import { features } from './cues.ts'
import { seen } from './seen.ts'

/** Weigh what is seen in and around a line; kinds for which something speaks, best first. */
export function classify(around: Around): KindScore[] {
  const scores = new Map<BlockKind, KindScore>()
  for (const [id, { weights, says }] of Object.entries(features)) {
    const holds = says ? around.line.length <= 300 && says.test(around.line.head) : seen[id]?.(around)
    if (!holds) continue
    for (const [kind, weight] of Object.entries(weights) as [BlockKind, number][]) {
      const one = scores.get(kind) ?? { kind, score: 0, features: [] }
      one.score += weight
      one.features.push({ id, weight })
      scores.set(kind, one)
    }
  }
  return [...scores.values()]
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || blockKinds.indexOf(a.kind) - blockKinds.indexOf(b.kind))
}
