import { toHtml } from 'hast-util-to-html'
import type { HastNode } from 'satteri'
import { uniqueSlugs } from '../language/slug.ts'
import { addressFault } from './address.ts'
import { attributesOf, callFaults, codeFault, isComponent, isElementName, unwanted } from './body-faults.ts'
import { isBareAddress, readBody, textOf } from './mdx.ts'
import type { Call, Part, Section } from '../views/page.ts'
import { components } from '../schema/component.ts'
import type { Fault } from './fault.ts'

type Tree = Exclude<Parameters<typeof toHtml>[0], readonly unknown[]>
type Root = Extract<Tree, { type: 'root' }>
type Element = Extract<Tree, { type: 'element' }>
type ElementContent = Element['children'][number]

const unwantedElements: Record<string, string> = {
  img: unwanted.picture,
  h1: unwanted.firstHeading,
  input: unwanted.tickBox,
}

/**
 * Compile the body of a page into sections of finished HTML and typed component calls.
 *
 * Sätteri reads a body here because it renders in a tenth of a millisecond; ingest and check read it with remark, which
 * keeps what they need to rewrite it. Both ask `lib/body-faults.ts` whether a call may stand.
 *
 * Takes the whole text of the file, frontmatter included, so that lines and columns are those of the file. Nothing in a
 * body is ever run: `import`, `export` and `{expressions}` are faults, as are unknown components, wrong props, HTML
 * elements outside a short list, scripts in addresses, and an empty body. An address in the text stays text.
 */
export function compileBody(text: string): { sections: Section[]; faults: Fault[] } {
  const faults: Fault[] = []
  let nodes: HastNode[]
  try {
    nodes = readBody(text)
  } catch (error) {
    return { sections: [], faults: [faultOfSyntax(error)] }
  }
  const sections = sectionsOf(nodes).map(({ heading, nodes }) => ({ heading, parts: partsOf(nodes, faults) }))
  const kept = sections.filter(({ heading, parts }) => heading !== null || parts.length > 0)
  const ids = uniqueSlugs(kept.flatMap(({ heading }) => (heading === null ? [] : [heading])))
  if (kept.length === 0 && faults.length === 0) faults.push(emptyBody(text))
  return {
    sections: kept.map(({ heading, parts }) => ({
      id: heading === null ? null : (ids.shift() ?? null),
      heading,
      parts,
    })),
    faults,
  }
}

function faultOfSyntax(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error)
  const [, line, column, reason] = /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[^()]*\))?$/.exec(message) ?? []
  return { line: Number(line ?? 1), column: Number(column ?? 1), reason: reason ?? message }
}

function emptyBody(text: string): Fault {
  const line = text.trimEnd().split('\n').length
  return {
    line,
    column: 1,
    reason: 'Unexpected end of page, add a section: a `## Heading` with text or claims under it',
  }
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
function partsOf(nodes: HastNode[], faults: Fault[]): Part[] {
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
function callOf(node: JsxNode, faults: Fault[]): Call | null {
  if (reportCall(node, true, faults) || !isComponent(node.name)) return null
  const props = components[node.name].props.parse(attributesOf(node))
  return {
    component: node.name,
    props,
    children: partsOf(node.children as HastNode[], faults),
    line: placeOf(node).line,
  } as Call
}

/** Record what is wrong with a call; returns whether anything is. */
function reportCall(node: JsxNode, alone: boolean, faults: Fault[]): boolean {
  const wrong = callFaults(node, alone)
  for (const { reason, position } of wrong) faults.push({ ...placeOf({ position: position ?? node.position }), reason })
  return wrong.length > 0
}

/** Turn a node into plain HTML nodes; what may not stand in a body becomes a fault. */
function plain(node: HastNode, faults: Fault[]): ElementContent[] {
  const fail = (reason: string) => {
    faults.push({ ...placeOf(node), reason })
    return []
  }
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }]
    case 'comment':
      return []
    case 'element':
      return plainElement(node, faults)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return plainJsx(node, faults)
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm': {
      const fault = codeFault(node.type, node.value)
      return fault ? fail(fault) : []
    }
    default:
      return fail(`Unexpected ${node.type}, write it in Markdown`)
  }
}

function plainElement(node: Extract<HastNode, { type: 'element' }>, faults: Fault[]): ElementContent[] {
  const reason = unwantedElements[node.tagName]
  if (reason) {
    faults.push({ ...placeOf(node), reason })
    return []
  }
  if (isBareAddress(node)) return plainChildren(node, faults)
  const { align: _, style: __, ...properties } = (node.properties ?? {}) as Element['properties']
  const href = properties['href']
  const fault = typeof href === 'string' ? addressFault(href) : null
  if (fault) {
    faults.push({ ...placeOf(node), reason: fault })
    return []
  }
  return [{ type: 'element', tagName: node.tagName, properties, children: plainChildren(node, faults) }]
}

function plainJsx(node: JsxNode, faults: Fault[]): ElementContent[] {
  if (reportCall(node, false, faults)) return []
  return [
    {
      type: 'element',
      tagName: node.name ?? '',
      properties: attributesOf(node),
      children: plainChildren(node, faults),
    },
  ]
}

function plainChildren(node: HastNode, faults: Fault[]): ElementContent[] {
  return 'children' in node ? (node.children as HastNode[]).flatMap((child) => plain(child, faults)) : []
}

function placeOf({ position }: Pick<HastNode, 'position'>): { line: number; column: number } {
  const start = position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}
