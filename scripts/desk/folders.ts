import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { seedsIn } from '../ingest/read/files.ts'
import { seedId } from '../ingest/read/read.ts'

/** Where the desk works. */
export interface Folders {
  content: string
  seeds: string
}

/** The page of a source. */
export function sourcePath({ content }: Folders, id: string): string {
  return join(content, 'sources', `${id}.mdx`)
}

/** The article of a source: the file whose name gives its id, else the one that it would have. */
export function seedPath({ seeds }: Folders, id: string): string {
  const articles = existsSync(seeds) ? seedsIn(seeds).articles : []
  return articles.find((path) => seedId(path) === id) ?? join(seeds, `${id}.txt`)
}
