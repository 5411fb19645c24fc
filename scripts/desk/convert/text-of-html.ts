import { parseHTML } from 'linkedom'
import { articleOf } from './article-of.ts'
import { raised } from './raised.ts'

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/**
 * A page's text as an article: a paragraph a line, headings marked `##`, items `- `, cells of a row parted by tabs.
 *
 * @example textOfHtml('<h2>Price</h2><p>A <b>course</b>\n costs 5 dollars.</p><ul><li>Food</li></ul>')
 *   // '## Price\n\nA course costs 5 dollars.\n\n- Food'
 */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const lines: string[] = []
  let line = ''
  const end = () => {
    const text = line.replaceAll(/[ \n]+/g, ' ').trim()
    if (text !== '' && !/^(?:#+|-)$/.test(text)) lines.push(text)
    line = ''
  }
  const walk = (node: Node) => {
    const text = node.textContent ?? ''
    if (node.nodeType === 3) line += text
    if (node.nodeType !== 1) return
    const name = node.nodeName.toLowerCase()
    if (name === 'script' || name === 'style') return
    if (name === 'br') return end()
    if (name === 'sup') {
      line += raised(line, text)
      return
    }
    // the way back from a note to its mark
    if (name === 'a' && /^[↑↩^]\ufe0e?$/u.test(text.trim())) return
    if (name === 'tr') {
      end()
      const cells = [...node.childNodes].filter((child) => /^t[dh]$/i.test(child.nodeName))
      line = cells.map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()).join('\t')
      if (line.trim() !== '') lines.push(line)
      line = ''
      return
    }
    const stands = blocks.has(name)
    if (stands && line !== '- ') end()
    if (/^h[2-6]$/.test(name) || (name === 'p' && line === '' && isBoldAlone(node))) line = '## '
    if (name === 'li') line = '- '
    for (const child of [...node.childNodes]) walk(child)
    if (stands) end()
  }
  walk(document.body as unknown as Node)
  end()
  return articleOf(lines)
}

/** Whether a paragraph is a heading by its look: a few bold words that are no sentence. */
function isBoldAlone(node: Node): boolean {
  const text = (node.textContent ?? '').trim()
  const parts = [...node.childNodes].filter((child) => (child.textContent ?? '').trim() !== '')
  const isBold = parts.length > 0 && parts.every((child) => /^(?:strong|b)$/i.test(child.nodeName))
  return isBold && !/[.!?:;,]$/.test(text) && text.split(/\s+/).length <= 12
}
