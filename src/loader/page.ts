import { pageKinds, type PageKind } from '../schema/page.ts'
import type { FaultyPage, Page } from '../lib/page.ts'
import { compileBody } from './compile.ts'
import { faultLine, type Fault } from './fault.ts'
import { frontmatterOf, readYaml } from './frontmatter.ts'

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
  const halves = frontmatterOf(text)
  const body = compileBody(text)
  const read = halves ? readYaml(halves, pageKinds[kind].schema) : { faults: [noFrontmatter] }
  const faults = [...read.faults, ...body.faults]
  const [first, ...others] = faults.toSorted(byPlace).map((fault) => faultLine(path, fault))
  if (first !== undefined) return { kind, id, path, faults: [first, ...others] }
  const facts = 'value' in read ? read.value : undefined
  return { kind, id, path, facts, sections: body.sections, faults: [] } as Page
}

const noFrontmatter: Fault = {
  line: 1,
  column: 1,
  reason: 'Unexpected start of page, begin with frontmatter between two `---` lines',
}

function byPlace(a: Fault, b: Fault): number {
  return a.line - b.line || a.column - b.column
}
