import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { BuiltPage } from './built.ts'

/** The tree of a page as a browser reads it. */
export function treeOf({ html }: Pick<BuiltPage, 'html'>): Root {
  return unified().use(rehypeParse).parse(html)
}

/**
 * Rewrite a tree from its leaves up: each element gives what stands in its place, and nothing is changed in place.
 * What is neither an element nor text is left out.
 */
export function rewrite(
  children: readonly RootContent[],
  rule: (element: Element) => ElementContent[],
): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type === 'text') return [child]
    if (child.type !== 'element') return []
    return rule({ ...child, children: rewrite(child.children, rule) })
  })
}

/** The words of a node, with single spaces. */
export function wordsOf(node: Element | ElementContent): string {
  return rawWords(node).replaceAll(/\s+/g, ' ').trim()
}

function rawWords(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(rawWords).join('') : ''
}

/** Whether a node is an element, of one of some names. */
export function isElement(node: ElementContent | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** Whether an element bears a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties
  return Array.isArray(className) && className.includes(name)
}

/**
 * What a `<details>` holds when it lies open: the heading in its summary, what else its summary says, and the rest;
 * `null` where it is a switch with nothing in it.
 */
export function unfolded(
  details: Element,
): { heading: Element | null; says: ElementContent[]; rest: ElementContent[] } | null {
  const [summary, ...rest] = details.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (!isElement(summary, 'summary') || rest.length === 0) return null
  const heading = summary.children.find((child) => isElement(child, 'h2', 'h3'))
  const says = summary.children.filter((child) => child !== heading)
  return { heading: isElement(heading) ? heading : null, says, rest }
}
