import { join } from 'node:path'
import { VFile } from 'vfile'
import { sha256 } from '../../../src/language/sha256.ts'
import { parseFrontmatter } from '../../../src/loader/content-page.ts'
import { pathOf } from '../compose/page.ts'
import { sourceEntryOf, SourceIndex } from '../merge/source-index.ts'
import { readText } from '../read/files.ts'
import type { ContentFolder } from '../write/content-folder.ts'
import type { Cache } from './cache.ts'
import type { CacheEntry } from './reader.ts'

/** Learn what the source pages say as they stand, from their text or from the run that read them last. */
export function learnSources(
  folder: ContentFolder,
  cache?: Cache,
): { index: SourceIndex; entries: Map<string, CacheEntry> } {
  const index = new SourceIndex()
  const entries = new Map<string, CacheEntry>()
  for (const id of folder.sourceIds()) {
    const path = pathOf('source', id)
    const text = readText(join(folder.path, path)) ?? ''
    const before = cache?.of(path)
    const page = sha256(text)
    const isKnown = before?.page === page && before.source !== undefined
    const source = (isKnown && before.source) || sourceEntryOf(id, parseFrontmatter(new VFile(text))?.value)
    index.set(id, source)
    entries.set(path, isKnown ? before : { page, messages: [], source })
  }
  return { index, entries }
}
