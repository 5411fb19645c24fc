import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { schemaFaults } from '../../src/lib/schema-faults.ts'
import { components } from '../../src/schema/component.ts'
import type { ComponentName } from '../../src/schema/component.ts'
import { componentsIn, report } from './library.ts'
import type { Component, Library, Page } from './library.ts'

const rule = 'body-components'
const known = Object.keys(components).map((name) => `\`<${name}>\``)
const code: Record<string, string> = {
  mdxjsEsm: 'import or export',
  mdxFlowExpression: 'expression in braces',
  mdxTextExpression: 'expression in braces',
}

/**
 * Warn when a body calls a component that does not exist, calls one wrongly, or holds code.
 *
 * ```mdx
 * <Clam id="improved-after-msc" />
 * ```
 *
 * > Unexpected component `<Clam>`, use one of `<Claim>`, `<Study>`, `<Passage>`
 *
 * ```mdx
 * <Claim id={improved} />
 * ```
 *
 * > Unexpected expression in `id` of `<Claim>`, write it as text in quotation marks
 */
export function bodyComponents({ pages }: Library): void {
  for (const page of pages) {
    reportCode(page)
    for (const { node, props } of componentsIn(page.body)) reportComponent(node, props, page)
  }
}

function reportCode({ body, file }: Page): void {
  if (!body) return
  visit(body, (node: Nodes) => {
    const what = code[node.type]
    if (what) report(file, `Unexpected ${what}, a page holds text and components only: remove it`, rule, node.position)
  })
}

function reportComponent(node: Component, props: Record<string, string>, { file }: Page): void {
  const name = node.name ?? ''
  if (!isComponent(name)) {
    report(file, `Unexpected component \`<${name}>\`, use one of ${known.join(', ')}`, rule, node.position)
    return
  }
  if (!components[name].children && node.children.length > 0) {
    report(file, `Unexpected text inside \`<${name}>\`, close it at once: \`<${name} … />\``, rule, node.position)
  }
  if (reportExpressions(node, name, file)) return
  for (const { reason } of schemaFaults(components[name].props, props)) {
    report(file, `${reason} (in \`<${name}>\`)`, rule, node.position)
  }
}

/** A value that isn't text can't be judged by the schema of the props. */
function reportExpressions(node: Component, name: string, file: Page['file']): boolean {
  const faulty = node.attributes.filter(
    ({ type, value }) => type === 'mdxJsxExpressionAttribute' || typeof value !== 'string',
  )
  for (const attribute of faulty) {
    const where = attribute.type === 'mdxJsxAttribute' ? `\`${attribute.name}\` of \`<${name}>\`` : `\`<${name}>\``
    const place = ('position' in attribute && attribute.position) || node.position
    report(file, `Unexpected expression in ${where}, write it as text in quotation marks`, rule, place)
  }
  return faulty.length > 0
}

function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(components, name)
}
