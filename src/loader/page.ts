import { VFile } from 'vfile'
import { pageKinds, type PageKind } from '../schema/page.ts'
import { parseFrontmatter } from './content-page.ts'
import type { FaultyPage, Page } from '../views/page.ts'
import { readBySchema } from './schema-faults.ts'
import { compileBody } from './compile.ts'
import { faultLine, faultsOn, type Fault } from './fault.ts'

/** A page's file: its kind by folder, its id by name, and its text. */
export interface PageFile {
  kind: PageKind
  id: string
  /** The path as a person would type it, for messages. */
  path: string
  text: string
}

/** Read a page's file: frontmatter against the schema of its kind, body into parts. All faults are named at once. */
export function readPage({ kind, id, path, text }: PageFile): Page | FaultyPage {
  const file = new VFile({ path, value: text })
  const frontmatter = parseFrontmatter(file)
  const facts = frontmatter && readBySchema(pageKinds[kind].schema, frontmatter, file, 'frontmatter-schema')
  const body = compileBody(text)
  const faults = [...faultsOn(file), ...body.faults]
  const [first, ...others] = faults.toSorted(byPlace).map((fault) => faultLine(path, fault))
  if (first !== undefined) return { kind, id, path, faults: [first, ...others] }
  return { kind, id, path, facts, sections: body.sections, faults: [] } as Page
}

function byPlace(a: Fault, b: Fault): number {
  return a.line - b.line || a.column - b.column
}
