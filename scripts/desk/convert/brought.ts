import type { Citation } from '../../../src/schema/source.ts'

/** What a file holds: the text of an article, and what could be read of where it comes from. */
export interface Brought {
  text: string
  header: Partial<Citation>
}
