import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { parseFrontmatter } from '../../../src/loader/content-page.ts'
import type { Source } from '../../../src/schema/source.ts'
import { readText, seedsIn } from '../../ingest/read/files.ts'
import { seedId } from '../../ingest/read/read.ts'
import { stepsDone } from '../../ingest/write/history.ts'
import type { Folders } from '../folders.ts'
import { type Change, changesSinceCommit } from './changes.ts'

/** What the desk's first page shows. */
export interface Overview {
  articles: { id: string; title: string; open: number; accepted: number; unchecked: number }[]
  /** Ids of every page of a source, with its title: what a check can rest on. */
  sources: { id: string; title: string }[]
  /** Publishers with what is known of them, so that nobody writes it twice. */
  publishers: { publisher: string; kind: string; interest: string }[]
  /** Ids and names that a claim can be about. */
  subjects: Record<'condition' | 'therapy' | 'regulation' | 'facility' | 'guide', { id: string; name: string }[]>
  /** Pages and lists that can be written by hand. */
  files: string[]
  changes: Change[]
  /** What can be taken back, the last first. */
  steps: { says: string; on: string }[]
}

/** Look at everything that the desk works on. */
export function overviewOf(folders: Folders, subjects: Overview['subjects']): Overview {
  const { content, seeds } = folders
  const paths = globSync(join(content, 'sources', '*.mdx')).toSorted()
  const sources = new Map(
    paths.flatMap((path) => {
      const value = parseFrontmatter(new VFile(readText(path) ?? ''))?.value as Partial<Source> | null | undefined
      return value ? [[basename(path, '.mdx'), value] as const] : []
    }),
  )
  const publishers = new Map<string, Overview['publishers'][number]>()
  for (const { publisher, kind, interest } of sources.values())
    if (publisher && kind && interest && publisher !== 'unknown')
      publishers.set(publisher, { publisher, kind, interest })
  return {
    articles: articlesIn(seeds).map((id) => {
      const claims = sources.get(id)?.claims ?? []
      const accepted = claims.filter(({ state }) => state === 'accepted')
      return {
        ...{
          id,
          title: sources.get(id)?.title ?? id,
          open: claims.length - accepted.length,
          accepted: accepted.length,
        },
        unchecked: accepted.filter(({ checks = [] }) => checks.length === 0).length,
      }
    }),
    sources: [...sources].map(([id, { title = id }]) => ({ id, title })),
    publishers: [...publishers.values()].toSorted((a, b) => a.publisher.localeCompare(b.publisher, 'en')),
    subjects,
    files: globSync('*/*.{mdx,yaml}', { cwd: content }).toSorted(),
    changes: changesSinceCommit(folders),
    steps: stepsDone(content).slice(0, 10),
  }
}

function articlesIn(seeds: string): string[] {
  return existsSync(seeds) ? seedsIn(seeds).articles.map(seedId) : []
}
