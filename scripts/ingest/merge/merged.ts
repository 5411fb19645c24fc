import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { PageLock } from './lock.ts'

/** A page after a merge. */
export interface Merged {
  /** `null` where the page that stands there can't be read and is left alone. */
  text: string | null
  lock: PageLock
  /** Whether every block is as ingest wrote it, so that the same proposal would change nothing. */
  isSettled: boolean
  file: VFile
  /** What `text` is to say, however it is printed. */
  meant: MeantPage
}

/** What a page is to hold once it is read again. */
export interface MeantPage {
  frontmatter: Record<string, unknown>
  /** The nodes of a section that ingest wrote; `null` where a person did. */
  sections: { title: string; text: string; nodes: RootContent[] | null }[]
}
