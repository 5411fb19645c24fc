import type { Seed } from '../read/seed.ts'
import type { Block } from './block.ts'
import { linesOf } from './blocks/lines.ts'
import { nest } from './blocks/nest.ts'
import { walk } from './blocks/walk.ts'
import { bindTables } from './tables.ts'

/**
 * Cut an article into blocks and say what each is.
 *
 * A line is a block; lines that one paragraph was broken into are joined. Each line is weighed by the features of
 * `blocks/features.yaml`; headings, lead-ins, questions, heads of tables and labels are bound to what stands beneath.
 */
export function segment(seed: Seed): Block[] {
  const placed = bindTables(walk(linesOf(seed), seed), seed)
  nest(placed)
  return placed.map(({ block }) => block)
}
