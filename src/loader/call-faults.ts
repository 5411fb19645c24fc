import { components, elements, type ComponentName } from '../schema/component.ts'
import { schemaFaults } from './schema-faults.ts'

/** A call in a body, as both parsers of MDX give it: a component, or an HTML element that the page names itself. */
interface JsxNode {
  type: string
  name?: string | null
  attributes: readonly { type: string; name?: string; value?: unknown }[]
  children: readonly unknown[]
}

const known = Object.keys(components)
  .map((name) => `\`<${name}>\``)
  .join(', ')

/**
 * Say what is wrong with a call of a component or an HTML element; nothing where it may stand as it is. `alone`: it
 * stands on a line of its own, as a component must.
 */
export function callFaults(node: JsxNode, alone: boolean): string[] {
  const name = node.name ?? ''
  const expressions = expressionFaults(node)
  if (isElementName(name)) return [...expressions, ...elementFaults(node, name)]
  if (!isComponent(name)) return [`Unexpected component \`<${name}>\`, use one of ${known}`]
  const faults = [...placeFaults(node, name, alone), ...expressions]
  if (expressions.length > 0) return faults
  return [
    ...faults,
    ...schemaFaults(components[name].props, attributesOf(node)).map(({ reason }) => `${reason} (in \`<${name}>\`)`),
  ]
}

function placeFaults({ type, children }: JsxNode, name: ComponentName, alone: boolean): string[] {
  if (!components[name].children && children.length > 0)
    return [`Unexpected text inside \`<${name}>\`, close it at once: \`<${name} … />\``]
  if (!alone || type === 'mdxJsxTextElement')
    return [`Unexpected \`<${name}>\` inside a paragraph or list, put it on a line of its own`]
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

export function isElementName(name: string | null | undefined): boolean {
  return /^[a-z]/.test(name ?? '')
}

function elementFaults(node: JsxNode, name: string): string[] {
  const allowed = Object.hasOwn(elements, name) ? elements[name] : undefined
  if (!allowed) {
    const few = Object.keys(elements).join(', ')
    return [`Unexpected HTML element \`<${name}>\`, write it in Markdown (only ${few} are known)`]
  }
  const wrong = Object.keys(attributesOf(node)).filter((attribute) => !allowed.includes(attribute))
  return wrong.map((attribute) => `Unexpected attribute \`${attribute}\` on \`<${name}>\`, remove it`)
}

/** A value that isn't text can't be judged by the schema of the props. */
function expressionFaults({ name, attributes }: JsxNode): string[] {
  const faulty = attributes.filter((one) => one.type !== 'mdxJsxAttribute' || !isText(one.value))
  return faulty.map((attribute) => {
    const call = `\`<${name ?? ''}>\``
    const where = attribute.type === 'mdxJsxAttribute' ? `\`${attribute.name}\` of ${call}` : call
    return `Unexpected expression in ${where}, write it as text in quotation marks`
  })
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || value === null || value === undefined
}
