import type { VFile } from 'vfile'
import type { SourceEntry } from '../merge/source-index.ts'
import type { Digest, SeedReport } from '../report/report.ts'

/** A message as it was told. */
export type Told = Pick<VFile['messages'][number], 'reason' | 'place' | 'ruleId'> & { note?: string }

/** What a run made of a page. A page of a subject has neither a seed nor what follows from one. */
export interface CacheEntry {
  /** Hash of the seed's bytes; absent where it has to be read again. */
  seed?: string
  /** Hash of the page's text; `null` where there is no page. */
  page: string | null
  /** The page's line of the lock; absent where something on the page is not as ingest wrote it. */
  lock?: string
  messages: Told[]
  /** What the report says of the article. */
  digest?: Digest
  source?: SourceEntry
}

/** What came of an article. */
export interface ArticleResult {
  /** The article with its messages, and its page where there are messages about it. */
  files: [article: VFile, ...pages: VFile[]]
  digest?: Digest
  report?: SeedReport
  /** What other pages need of its page. */
  source?: SourceEntry
  /** What the next run may take over. */
  entry?: CacheEntry
}

/** Reads an article into its page, from its bytes or a word for what is there instead. */
export type ArticleReader = (path: string, bytes: Uint8Array | string) => ArticleResult
