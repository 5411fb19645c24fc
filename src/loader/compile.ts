import { toHtml } from 'hast-util-to-html'
import type { HastNode } from 'satteri'
import { uniqueSlugs } from '../language/slug.ts'
import { addressFault } from './address.ts'
import { attributesOf, callFaults, isComponent, isElementName } from './call-faults.ts'
import { isBareAddress, readBody, textOf } from './mdx.ts'
import type { Call, Part, Section } from '../views/page.ts'
import { components } from '../schema/component.ts'

/** Something in a body that must be mended before it can be shown, with its place (lines and columns from 1). */
export interface BodyFault {
  line: number
  column: number
  /** What is there and what to do about it. */
  reason: string
}

type Tree = Exclude<Parameters<typeof toHtml>[0], readonly unknown[]>
type Root = Extract<Tree, { type: 'root' }>
type Element = Extract<Tree, { type: 'element' }>
type ElementContent = Element['children'][number]

/** What Markdown can make and a page has no use for. */
const unwantedElements: Record<string, string> = {
  img: 'Unexpected picture, remove it: pages hold text, tables and claims',
  h1: 'Unexpected heading of the first rank, begin it with `##`: the title comes from the frontmatter',
  input: 'Unexpected tick box, write it as a plain list',
}

/**
 * Compile the body of a page into sections of finished HTML and typed component calls; the check reports its faults
 * too.
 *
 * Sätteri reads a body here because it renders in a tenth of a millisecond; ingest reads it with remark, which keeps
 * what it needs to rewrite it.
 *
 * Takes the whole text of the file, frontmatter included, so that lines and columns are those of the file. Nothing in a
 * body is ever run: `import`, `export` and `{expressions}` are faults, as are unknown components, wrong props, HTML
 * elements outside a short list, scripts in addresses, and a body of nothing but headings. An address in the text stays
 * text.
 */
export function compileBody(text: string): { sections: Section[]; faults: BodyFault[] } {
  const faults: BodyFault[] = []
  let nodes: HastNode[]
  try {
    nodes = readBody(text)
  } catch (error) {
    return { sections: [], faults: [faultOfSyntax(error)] }
  }
  const sections = sectionsOf(nodes).map(({ heading, nodes }) => ({ heading, parts: partsOf(nodes, faults) }))
  const kept = sections.filter(({ heading, parts }) => heading !== null || parts.length > 0)
  const ids = uniqueSlugs(kept.flatMap(({ heading }) => heading ?? []))
  if (kept.every(({ parts }) => parts.length === 0) && faults.length === 0) faults.push(emptyBody(text))
  return {
    sections: kept.map((section) => ({ id: section.heading === null ? null : (ids.shift() ?? null), ...section })),
    faults,
  }
}

function faultOfSyntax(error: unknown): BodyFault {
  const message = error instanceof Error ? error.message : String(error)
  const [, line, column, reason] = /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[^()]*\))?$/.exec(message) ?? []
  return { line: Number(line ?? 1), column: Number(column ?? 1), reason: reason ?? message }
}

function emptyBody(text: string): BodyFault {
  const reason = 'Unexpected empty body, write a section with text or claims, or delete the page'
  return { line: text.trimEnd().split('\n').length, column: 1, reason }
}

/** Split at `##` headings; what stands before the first has no heading. */
function sectionsOf(nodes: HastNode[]): { heading: string | null; nodes: HastNode[] }[] {
  const sections: { heading: string | null; nodes: HastNode[] }[] = [{ heading: null, nodes: [] }]
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'h2') sections.push({ heading: textOf(node).trim(), nodes: [] })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections
}

/** Join runs of plain HTML, and keep component calls apart. */
function partsOf(nodes: HastNode[], faults: BodyFault[]): Part[] {
  const parts: Part[] = []
  let run: ElementContent[] = []
  const endRun = () => {
    const html = toHtml({ type: 'root', children: run } satisfies Root).trim()
    if (html) parts.push({ html })
    run = []
  }
  for (const node of nodes) {
    const call = node.type === 'mdxJsxFlowElement' && !isElementName(node.name) ? callOf(node, faults) : undefined
    if (call === undefined) {
      run.push(...plain(node, faults))
    } else {
      endRun()
      if (call) parts.push(call)
    }
  }
  endRun()
  return parts
}

type JsxNode = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** A component call with checked props, or `null` with its faults recorded. */
function callOf(node: JsxNode, faults: BodyFault[]): Call | null {
  if (reportCall(node, true, faults) || !isComponent(node.name)) return null
  return {
    component: node.name,
    props: components[node.name].props.parse(attributesOf(node)),
    children: partsOf(node.children as HastNode[], faults),
    line: node.position?.start.line ?? 1,
  } as Call
}

/** Record what is wrong with a call; returns whether anything is. */
function reportCall(node: JsxNode, alone: boolean, faults: BodyFault[]): boolean {
  const wrong = callFaults(node, alone)
  for (const reason of wrong) fail(node, reason, faults)
  return wrong.length > 0
}

/** Turn a node into plain HTML nodes; what may not stand in a body becomes a fault. */
function plain(node: HastNode, faults: BodyFault[]): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }]
    case 'comment':
      return []
    case 'element':
      return plainElement(node, faults)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (reportCall(node, false, faults)) return []
      return [elementOf(node.name ?? '', attributesOf(node), node, faults)]
    case 'mdxjsEsm': {
      const [word] = node.value.split(/\s/)
      const why = 'at the start of a paragraph, which MDX takes for code: write another word first'
      return fail(node, `Unexpected \`${word}\` ${why}`, faults)
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) return []
      return fail(
        node,
        `Unexpected expression \`{${node.value}}\`, write its text, or a backslash before the brace`,
        faults,
      )
    default:
      return fail(node, `Unexpected ${node.type}, write it in Markdown`, faults)
  }
}

function plainElement(node: Extract<HastNode, { type: 'element' }>, faults: BodyFault[]): ElementContent[] {
  if (isBareAddress(node)) return plainChildren(node, faults)
  const { align: _, style: __, ...properties } = (node.properties ?? {}) as Element['properties']
  const { href } = properties
  const reason = unwantedElements[node.tagName] ?? (typeof href === 'string' ? addressFault(href) : null)
  return reason ? fail(node, reason, faults) : [elementOf(node.tagName, properties, node, faults)]
}

function elementOf(
  tagName: string,
  properties: Element['properties'],
  node: HastNode,
  faults: BodyFault[],
): ElementContent {
  return { type: 'element', tagName, properties, children: plainChildren(node, faults) }
}

function plainChildren(node: HastNode, faults: BodyFault[]): ElementContent[] {
  return 'children' in node ? (node.children as HastNode[]).flatMap((child) => plain(child, faults)) : []
}

function fail({ position }: HastNode, reason: string, faults: BodyFault[]): [] {
  faults.push({ line: position?.start.line ?? 1, column: position?.start.column ?? 1, reason })
  return []
}
