import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { components, elements, type ComponentName } from '../schema/component.ts'
import { schemaFaults } from './schema-faults.ts'

type Position = Nodes['position']

/** What is wrong with a body, and where; of a call only if more exactly than at the call. */
export type BodyFault = { reason: string; position?: Position }

/** Everything in the tree of a body that a page may not hold, in its order; the loader finds the same with its own parser. */
export function bodyFaults(body: Root): BodyFault[] {
  const faults: BodyFault[] = []
  visit(body, (node, _index, parent) => {
    const alone = parent?.type === 'root' || (parent?.type === 'mdxJsxFlowElement' && isComponent(parent.name))
    for (const { reason, position } of faultsOf(node, alone))
      faults.push({ reason, position: position ?? node.position })
  })
  return faults
}

function faultsOf(node: Nodes, alone: boolean): BodyFault[] {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return callFaults(node, alone)
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [codeFault(node.type, node.value) ?? []].flat().map((reason) => ({ reason }))
    case 'image':
    case 'imageReference':
      return [{ reason: unwanted.picture }]
    case 'heading':
      return node.depth === 1 ? [{ reason: unwanted.firstHeading }] : []
    case 'listItem':
      return typeof node.checked === 'boolean' ? [{ reason: unwanted.tickBox }] : []
    default:
      return []
  }
}

/** A call in a body, as both parsers of MDX give it: a component, or an HTML element that the page names itself. */
export interface JsxNode {
  type: string
  name?: string | null
  attributes: readonly { type: string; name?: string; value?: unknown; position?: Position }[]
  children: readonly unknown[]
}

const known = Object.keys(components)
  .map((name) => `\`<${name}>\``)
  .join(', ')

/**
 * Say what is wrong with a call of a component or an HTML element; nothing where it may stand as it is. `alone`: it
 * stands on a line of its own, as a component must.
 */
export function callFaults(node: JsxNode, alone: boolean): BodyFault[] {
  const { name } = node
  const expressions = expressionFaults(node)
  if (isElementName(name)) return [...expressions, ...elementFaults(node, name)]
  if (!isComponent(name)) return [{ reason: `Unexpected component \`<${name ?? ''}>\`, use one of ${known}` }]
  const { props, children } = components[name]
  const faults: BodyFault[] = [...placeFaults(node, name, { mayHold: children, alone }), ...expressions]
  if (expressions.length > 0) return faults
  const wrong = schemaFaults(props, attributesOf(node))
  return [...faults, ...wrong.map(({ reason }) => ({ reason: `${reason} (in \`<${name}>\`)` }))]
}

function placeFaults(
  { type, children }: JsxNode,
  name: string,
  { mayHold, alone }: { mayHold: boolean; alone: boolean },
): BodyFault[] {
  if (!mayHold && children.length > 0)
    return [{ reason: `Unexpected text inside \`<${name}>\`, close it at once: \`<${name} … />\`` }]
  if (!alone || type === 'mdxJsxTextElement')
    return [{ reason: `Unexpected \`<${name}>\` inside a paragraph or list, put it on a line of its own` }]
  return []
}

/** The attributes that a call holds as text. */
export function attributesOf({ attributes }: JsxNode): Record<string, string> {
  const plain = attributes.flatMap(({ type, name = '', value }) =>
    type === 'mdxJsxAttribute' && isText(value) ? [[name, String(value ?? '')] as const] : [],
  )
  return Object.fromEntries(plain)
}

export function isComponent(name: unknown): name is ComponentName {
  return typeof name === 'string' && Object.hasOwn(components, name)
}

export function isElementName(name: unknown): name is string {
  return typeof name === 'string' && /^[a-z]/.test(name)
}

/** What a pair of braces, an `import` or an `export` holds is code, but for a comment. */
export function codeFault(type: string, value: string): string | null {
  if (type === 'mdxjsEsm')
    return `Unexpected \`${value.split(/\s/)[0]}\` at the start of a paragraph, which MDX takes for code: write another word first`
  if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(value)) return null
  return `Unexpected expression \`{${value}}\`, write its text, or a backslash before the brace`
}

/** What Markdown can make and a page has no use for. */
export const unwanted = {
  picture: 'Unexpected picture, remove it: pages hold text, tables and claims',
  firstHeading: 'Unexpected heading of the first rank, begin it with `##`: the title comes from the frontmatter',
  tickBox: 'Unexpected tick box, write it as a plain list',
} as const

function elementFaults(node: JsxNode, name: string): BodyFault[] {
  const allowed = Object.hasOwn(elements, name) ? elements[name] : undefined
  if (!allowed) {
    const few = Object.keys(elements).join(', ')
    return [{ reason: `Unexpected HTML element \`<${name}>\`, write it in Markdown (only ${few} are known)` }]
  }
  const wrong = Object.keys(attributesOf(node)).filter((attribute) => !allowed.includes(attribute))
  return wrong.map((attribute) => ({ reason: `Unexpected attribute \`${attribute}\` on \`<${name}>\`, remove it` }))
}

/** A value that isn't text can't be judged by the schema of the props. */
function expressionFaults({ name, attributes }: JsxNode): BodyFault[] {
  const faulty = attributes.filter(({ type, value }) => type !== 'mdxJsxAttribute' || !isText(value))
  return faulty.map((attribute) => {
    const call = `\`<${name ?? ''}>\``
    const where = attribute.type === 'mdxJsxAttribute' ? `\`${attribute.name}\` of ${call}` : call
    return {
      reason: `Unexpected expression in ${where}, write it as text in quotation marks`,
      position: attribute.position,
    }
  })
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || value === null || value === undefined
}
