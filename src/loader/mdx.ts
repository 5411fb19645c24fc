import { mdxToHast, type HastNode } from 'satteri'

const options = { features: { frontmatter: true, gfm: { footnotes: false }, smartPunctuation: false } }

/** Read the body of a page as the site does; throws where it is no MDX. Takes the whole text, frontmatter included. */
export function readBody(text: string): HastNode[] {
  const tree = mdxToHast(text, options)
  return 'children' in tree ? (tree.children as HastNode[]) : []
}

/** Whether a link is only an address in the text, which stays text: a link is written `[words](address)`. */
export function isBareAddress(node: HastNode): boolean {
  if (node.type !== 'element' || node.tagName !== 'a') return false
  const [first] = node.children
  return first?.position?.start.offset === node.position?.start.offset
}

/** The text of a node and of all that stands in it. */
export function textOf(node: HastNode): string {
  if ('value' in node && node.type === 'text') return node.value
  return 'children' in node ? (node.children as HastNode[]).map(textOf).join('') : ''
}
