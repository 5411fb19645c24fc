import { VFile } from 'vfile'
import { pageKinds, type PageKind } from '../schema/page.ts'
import { parseFrontmatter } from './content-page.ts'
import type { FaultyPage, Page } from '../views/page.ts'
import { publishedFrom } from '../views/published-from.ts'
import { readBySchema } from './schema-faults.ts'
import { compileBody } from './compile.ts'

/** A page's file: its kind by folder, its id by name, its path as a person would type it, and its text. */
type PageFile = { kind: PageKind; id: string; path: string; text: string }

/** Read a page's file: frontmatter against the schema of its kind, body into parts. All faults are named at once. */
export function readPage({ kind, id, path, text }: PageFile): Page | FaultyPage {
  const file = new VFile({ path, value: text })
  const frontmatter = parseFrontmatter(file)
  const facts = frontmatter && readBySchema(pageKinds[kind].schema, frontmatter, file, 'frontmatter-schema')
  const { sections, faults } = compileBody(text)
  for (const { reason, ...place } of faults) file.message(reason, { place })
  const [first, ...others] = faultLines(file)
  const from = publishedFrom((frontmatter?.value ?? {}) as Record<string, unknown>)
  if (first !== undefined) return { kind, id, path, from, faults: [first, ...others] }
  return { kind, id, path, facts, sections, faults: [] } as Page
}

/** What was found wrong with a file, as editors and terminals know it: `content/guides/costs.mdx:12:3 Unexpected …`. */
export function faultLines({ path, messages }: VFile): string[] {
  return messages
    .map(({ line = 1, column = 1, reason }) => ({ line, column, reason }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, reason }) => `${path}:${line}:${column} ${reason}`)
}
