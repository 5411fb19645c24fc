import { toHtml } from 'hast-util-to-html'
import { mdxToHast, type HastNode } from 'satteri'
import { components, type ComponentName } from '../schema/component.ts'
import type { Call, Part, Section } from '../lib/page.ts'
import type { Fault } from './fault.ts'
import { uniqueSlugs } from './slug.ts'

type Tree = Exclude<Parameters<typeof toHtml>[0], readonly unknown[]>
type Root = Extract<Tree, { type: 'root' }>
type Element = Extract<Tree, { type: 'element' }>
type ElementContent = Element['children'][number]

/** HTML elements that a body may name itself, with the attributes each may bear. */
const elements: Record<string, readonly string[]> = {
  abbr: ['title'],
  br: [],
  span: ['lang'],
  sub: [],
  sup: [],
}

/** Elements that Markdown makes and a page has no use for. */
const unwanted: Record<string, string> = {
  img: 'a picture, remove it: pages hold text, tables and claims',
  h1: 'a heading of the first rank, begin it with `##`: the title comes from the frontmatter',
  input: 'a tick box, write it as a plain list',
  script: 'a script, remove it',
  style: 'a style sheet, remove it',
}

const options = { features: { frontmatter: true, gfm: { footnotes: false }, smartPunctuation: false } }

/**
 * Compile the body of a page into sections of finished HTML and typed component calls.
 *
 * Takes the whole text of the file, frontmatter included, so that lines and columns are those of the file. Nothing in a
 * body is ever run: `import`, `export` and `{expressions}` are faults, as are unknown components, wrong props, HTML
 * elements outside a short list, scripts in addresses, and an empty body.
 */
export function compileBody(text: string): { sections: Section[]; faults: Fault[] } {
  const faults: Fault[] = []
  let tree: HastNode
  try {
    tree = mdxToHast(text, options)
  } catch (error) {
    return { sections: [], faults: [faultOfSyntax(error)] }
  }
  const nodes = 'children' in tree ? (tree.children as HastNode[]) : []
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

function textOf(node: HastNode): string {
  if ('value' in node && node.type === 'text') return node.value
  return 'children' in node ? (node.children as HastNode[]).map(textOf).join('') : ''
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

function isElementName(name: string | null): name is string {
  return name !== null && /^[a-z]/.test(name)
}

type JsxNode = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** A component call with checked props, or `null` with its faults recorded. */
function callOf(node: JsxNode, faults: Fault[]): Call | null {
  const place = placeOf(node)
  const fail = (reason: string) => {
    faults.push({ ...place, reason })
    return null
  }
  const name = node.name as ComponentName | null
  if (name === null || !Object.hasOwn(components, name)) {
    const known = Object.keys(components).join('`, `')
    return fail(`Unexpected component \`${name ?? '<>'}\`, use one of \`${known}\``)
  }
  const attributes = plainAttributes(node)
  if (attributes === null)
    return fail(`Unexpected expression in \`<${name}>\`, write its attributes as plain strings: \`id="…"\``)
  const component = components[name]
  const props = component.props.safeParse(attributes)
  if (!props.success) {
    for (const issue of props.error.issues) {
      const what = issue.code === 'unrecognized_keys' ? issue.keys.join('`, `') : issue.path.join('.')
      fail(
        `Unexpected \`${what}\` in \`<${name}>\`, ${issue.code === 'unrecognized_keys' ? 'remove it' : issue.message}`,
      )
    }
    return null
  }
  const children = partsOf(node.children as HastNode[], faults)
  if (!component.children && children.length > 0)
    return fail(`Unexpected text inside \`<${name}>\`, close it at once: \`<${name} … />\``)
  return { component: name, props: props.data, children, line: place.line } as Call
}

/** Attributes as plain strings, or `null` where one is an expression. */
function plainAttributes(node: JsxNode): Record<string, string> | null {
  const attributes: Record<string, string> = {}
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return null
    if (typeof attribute.value !== 'string' && attribute.value != null) return null
    attributes[attribute.name] = attribute.value ?? ''
  }
  return attributes
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
      return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)
        ? []
        : fail(`Unexpected expression \`{${node.value}}\`, write its text, or a backslash before the brace`)
    case 'mdxjsEsm':
      return fail(
        `Unexpected \`${node.value.split(/\s/)[0]}\` at the start of a paragraph, which MDX takes for code: write another word first`,
      )
    default:
      return fail(`Unexpected ${node.type}, write it in Markdown`)
  }
}

function plainElement(node: Extract<HastNode, { type: 'element' }>, faults: Fault[]): ElementContent[] {
  const why = unwanted[node.tagName]
  if (why) {
    faults.push({ ...placeOf(node), reason: `Unexpected ${why}` })
    return []
  }
  const { align: _, style: __, ...properties } = (node.properties ?? {}) as Element['properties']
  const href = properties['href']
  if (typeof href === 'string' && !/^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href)) {
    faults.push({ ...placeOf(node), reason: `Unexpected address \`${href}\`, begin it with https://, / or #` })
    return []
  }
  return [{ type: 'element', tagName: node.tagName, properties, children: plainChildren(node, faults) }]
}

function plainJsx(node: JsxNode, faults: Fault[]): ElementContent[] {
  const fail = (reason: string) => {
    faults.push({ ...placeOf(node), reason })
    return []
  }
  const { name } = node
  if (!isElementName(name))
    return fail(`Unexpected \`<${name ?? ''}>\` inside a paragraph or list, put it on a line of its own`)
  const allowed = elements[name]
  if (!allowed)
    return fail(
      `Unexpected HTML element \`<${name}>\`, write it in Markdown (only ${Object.keys(elements).join(', ')} are known)`,
    )
  const attributes = plainAttributes(node)
  const wrong = attributes && Object.keys(attributes).find((attribute) => !allowed.includes(attribute))
  if (!attributes || wrong) return fail(`Unexpected attribute \`${wrong ?? '{…}'}\` on \`<${name}>\`, remove it`)
  return [{ type: 'element', tagName: name, properties: attributes, children: plainChildren(node, faults) }]
}

function plainChildren(node: HastNode, faults: Fault[]): ElementContent[] {
  return 'children' in node ? (node.children as HastNode[]).flatMap((child) => plain(child, faults)) : []
}

function placeOf(node: HastNode): { line: number; column: number } {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}
