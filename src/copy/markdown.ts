import type { Root as HastRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { dateWords } from '../language/words.ts'
import type { Built, BuiltPage } from './built.ts'
import { inWords } from './in-words.ts'
import { targetOf, webAddress } from './links.ts'
import { shapeForMarkdown } from './markdown-shape.ts'
import { readMain } from './read-main.ts'
import { rewrite } from './tree.ts'

/**
 * Turn a finished page into Markdown (GFM), for every use.
 *
 * Holds the main part alone, all of it open; terms without their pop-overs; links as full addresses. Begins with the
 * title and ends with where the page is, the edition and what it is not.
 */
export function markdownOf(page: BuiltPage, site: Pick<Built, 'base' | 'origin' | 'edition'>): string {
  const { main, caution } = readMain(page)
  const shaped = shapeForMarkdown(inWords(main))
  const tree: HastRoot = { type: 'root', children: rewrite(shaped.children, forText) }
  const said = unified().use(rehypeRemark).runSync(tree) as Root
  const body: RootContent[] = [
    heading(page.title),
    ...said.children.filter((node) => node.type !== 'heading' || node.depth > 1),
  ]
  return unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-', rule: '-' })
    .stringify({ type: 'root', children: [...body, ...foot()] })

  function forText(found: HastRoot['children'][number] & { type: 'element' }): typeof shaped.children {
    if (found.tagName !== 'a') return [found]
    if (found.properties['className']?.toString() === 'term') return found.children
    const href = targetOf(String(found.properties['href'] ?? ''), page.address, site).web
    return [{ ...found, properties: { href } }]
  }

  function foot(): RootContent[] {
    const address = webAddress(page.address, site)
    return [
      { type: 'thematicBreak' },
      {
        type: 'paragraph',
        children: [text('Source: '), { type: 'link', url: address, children: [text(address)] }],
      },
      { type: 'paragraph', children: [text(`Edition: ${dateWords(site.edition.edition)}`)] },
      { type: 'paragraph', children: [text(caution)] },
    ]
  }
}

function heading(title: string): RootContent {
  return { type: 'heading', depth: 1, children: [text(title)] }
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value }
}
