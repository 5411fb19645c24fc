import type { BlockKind } from '../block.ts'
import type { Around } from './around.ts'

/** A thing to be seen in or around a line, and what it says for or against each kind of block. */
export interface Feature {
  id: string
  why: string
  weights: Partial<Record<BlockKind, number>>
  holds: (around: Around) => boolean
}
