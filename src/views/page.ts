import type { z } from 'astro/zod'
import type { ComponentName, components } from '../schema/component.ts'
import type { pageKinds, PageKind } from '../schema/page.ts'

/** A call of a component in a page's body, with its line in the file. */
export type Call = {
  [N in ComponentName]: {
    component: N
    props: z.infer<(typeof components)[N]['props']>
    children: Part[]
    line: number
  }
}[ComponentName]

/** A piece of a body: finished HTML, or a component that the page's template fills in. */
export type Part = { html: string } | Call

/** A section of a body: what stands under one `## Heading`, or before the first. */
export interface Section {
  id: string | null
  heading: string | null
  parts: Part[]
}

/** The typed frontmatter of a kind of page. */
export type Frontmatter<K extends PageKind> = z.infer<(typeof pageKinds)[K]['schema']>

/** A page as the loader keeps it. A page with faults has no facts and is seen only in development. */
export type Page<K extends PageKind = PageKind> = {
  [P in K]: { kind: P; id: string; path: string; facts: Frontmatter<P>; sections: Section[]; faults: [] }
}[K]

/** A page that can't be shown, with what to mend. */
export interface FaultyPage {
  kind: PageKind
  id: string
  path: string
  /** The day from which it would be published, as `publishedFrom` gives it. */
  from: string
  faults: [string, ...string[]]
}
