import { passageHash } from '../../../src/claims/passage-hash.ts'
import type { Block } from './block.ts'

/** A block with the id that its text gives it. */
export interface Passage {
  /** The hash of the text; a text that comes again gets `-2`, `-3`. */
  id: string
  block: Block
}

/** Give each block the id of its passage. */
export function passagesOf(blocks: Block[]): Passage[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const hash = passageHash(block.text)
    const times = (seen.get(hash) ?? 0) + 1
    seen.set(hash, times)
    return { id: times > 1 ? `${hash}-${times}` : hash, block }
  })
}
