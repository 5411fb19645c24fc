import type { Root as HastRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { dateWords } from '../../src/language/words.ts'
import { write, type Built, type BuiltPage } from './built.ts'
import { inWords } from './copy/in-words.ts'
import { targetOf, webAddress } from './copy/links.ts'
import { readMain } from './copy/read-main.ts'
import { rewrite } from './copy/tree.ts'
import { isCarried, type Format } from './format.ts'
import { shapeForMarkdown } from './markdown-shape.ts'
import { pack, type Packed } from './packed.ts'

const archive = 'editions/cell-therapy-checked-markdown.zip'

/** Every page as Markdown, beside the page and packed together. */
export const markdown: Format = {
  name: 'markdown',
  says: 'Plain text (Markdown), for notes, other programs and slow lines',
  async make(site, tell) {
    const pages = site.pages.filter((page) => isCarried(page))
    const files: Packed[] = pages.map((page, index) => {
      const path = markdownPath(page)
      tell(path, index / pages.length)
      return { path, content: markdownOf(page, site) }
    })
    for (const { path, content } of files) write(site.folder, path, content)
    tell(archive, 1)
    const inOrder = files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
    write(site.folder, archive, pack(inOrder, site.edition.edition))
    return [{ path: archive, says: 'Every page as plain text (Markdown)' }]
  },
}

/**
 * Where the Markdown of a page lies.
 *
 * @example markdownPath({ address: 'conditions/multiple-sclerosis/' }) // 'conditions/multiple-sclerosis.md'
 */
export function markdownPath({ address }: Pick<BuiltPage, 'address'>): string {
  return address === '' ? 'index.md' : `${address.replace(/\/$|\.html$/, '')}.md`
}

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
