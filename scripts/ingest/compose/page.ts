import type { BlockContent, Heading, Paragraph, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx'
import type { ComponentName } from '../../../src/schema/component.ts'
import { type PageKind, pageKinds } from '../../../src/schema/page.ts'

/** A page as ingest would write it. */
export interface Proposal {
  kind: PageKind
  id: string
  /** Beneath the content folder. */
  path: string
  /** Fields in the order in which they are written; `claims` last. */
  frontmatter: Record<string, unknown>
  sections: ProposedSection[]
}

export interface ProposedSection {
  /** Another one on each section of a page: a person's edits are known by it. */
  title: string
  nodes: RootContent[]
}

/** Where a page lies beneath the content folder. */
export function pathOf(kind: PageKind, id: string): string {
  return `${pageKinds[kind].folder}/${id}.mdx`
}

/** A call of a component; its props are plain strings. */
export function call(
  name: ComponentName,
  props: Record<string, string>,
  children: BlockContent[] = [],
): MdxJsxFlowElement {
  const attributes = Object.entries(props).map(([key, value]): MdxJsxAttribute => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }))
  return { type: 'mdxJsxFlowElement', name, attributes, children }
}

/** A heading of a section. */
export function headingOf(title: string): Heading {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }
}

/** A paragraph of plain text. */
export function paragraphOf(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}
