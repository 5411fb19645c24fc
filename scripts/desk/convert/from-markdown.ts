import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { articleOf } from './article-of.ts'

const markdown = remark().use(remarkFrontmatter).use(remarkGfm).freeze()

/**
 * A text in Markdown as an article: without its marks for emphasis, addresses of links and pictures. A citation at its
 * head stays as it is.
 *
 * @example textOfMarkdown('# Price\n\nA *course* costs [5 dollars](https://a.example).\n\n1. Food')
 *   // { title: 'Price', text: 'Price\n\nA course costs 5 dollars.\n\n- Food' }
 */
export function textOfMarkdown(source: string): { title: string | undefined; text: string } {
  const { children } = markdown.parse(source)
  const ranks = children.filter((node) => node.type === 'heading' && node.depth === 1)
  const title = ranks.length === 1 && ranks[0] ? textOf(ranks[0]) : undefined
  const linesIn = (node: RootContent): string[] => {
    switch (node.type) {
      case 'yaml':
        return [`---\n${node.value}\n---`]
      case 'html':
      case 'definition':
      case 'thematicBreak':
        return []
      case 'heading':
        return [title !== undefined && node.depth === 1 ? textOf(node) : `## ${textOf(node)}`]
      case 'listItem': {
        const [first = '', ...more] = node.children.flatMap(linesIn)
        return [`- ${first}`, ...more]
      }
      case 'tableRow':
        return [node.children.map((cell) => oneLine(textOf(cell))).join('\t')]
      case 'list':
      case 'table':
      case 'blockquote':
      case 'footnoteDefinition':
        return node.children.flatMap(linesIn)
      default:
        return [oneLine(textOf(node, { includeImageAlt: false, includeHtml: false }))]
    }
  }
  const lines = children.flatMap(linesIn).filter((line) => line !== '')
  return { title, text: articleOf(lines) }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
