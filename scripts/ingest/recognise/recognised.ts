import type { Figure } from '../../../src/schema/figure.ts'
import type { Seed } from '../read/seed.ts'
import type { Passage } from '../segment/passages.ts'
import type { Candidate } from './candidates.ts'
import type { Mention } from './mention.ts'

/** A seed with all that was recognised in it. */
export interface Recognised {
  id: string
  text: string
  pointOf: Seed['pointOf']
  publisher: string
  passages: Passage[]
  figures: Figure[]
  mentions: Mention[]
  /** Names that no vocabulary holds. */
  candidates: Candidate[]
}
