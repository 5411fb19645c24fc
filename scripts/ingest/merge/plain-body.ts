import type { HastNode } from 'satteri'
import { plainText } from '../compose/plain-text.ts'

const heading = new RegExp(`^## (${plainText})$`, 'v')
const call = new RegExp(`^<([A-Z][A-Za-z]*)((?: [a-z]+="[\\w .:\\-]*")*)(?: />|>\n  (${plainText})\n</\\1>)$`, 'v')
const prop = /([a-z]+)="([^"]*)"/g

/**
 * Read a body as the site does, without its places, where headings, calls and plain paragraphs within them are
 * all that stands there; `null` where anything else does, which is left to the parser.
 */
export function readPlainBody(body: string): HastNode[] | null {
  const nodes: HastNode[] = []
  for (const block of body.split('\n\n')) {
    const node = headingIn(block) ?? callIn(block)
    if (!node) return null
    nodes.push(node)
  }
  return nodes
}

function headingIn(block: string): HastNode | undefined {
  const [, title] = heading.exec(block) ?? []
  return title === undefined ? undefined : element('h2', title)
}

function callIn(block: string): HastNode | undefined {
  const [, name, props = '', paragraph] = call.exec(block) ?? []
  if (name === undefined) return undefined
  const attributes = Array.from(props.matchAll(prop), ([, key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }))
  const children = paragraph === undefined ? [] : [element('p', paragraph)]
  return { type: 'mdxJsxFlowElement', name, attributes, children } as HastNode
}

function element(tagName: string, value: string): HastNode {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] } as HastNode
}
