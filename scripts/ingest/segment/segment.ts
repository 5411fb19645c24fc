import type { Seed } from '../read/seed.ts'
import type { Block } from './block.ts'
import { linesOf } from './blocks/lines.ts'
import { nest } from './blocks/nest.ts'
import { type KindsOf, walk } from './blocks/walk.ts'
import { bindTables } from './tables.ts'

/**
 * Cut an article into blocks and say what each is.
 *
 * A line is a block; lines that one paragraph was broken into are joined. A model says what
 * each line is; headings, lead-ins, questions, heads of tables and labels are bound to what stands beneath. `kindsOf` says what each line is, by default the model.
 */
export function segment(seed: Seed, kindsOf?: KindsOf): Block[] {
  const placed = bindTables(walk(linesOf(seed), seed, kindsOf), seed)
  nest(placed)
  return placed.map(({ block }) => block)
}
