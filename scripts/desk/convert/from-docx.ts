import mammoth from 'mammoth'
import type { Brought } from './brought.ts'
import { textOfHtml } from './text-of-html.ts'

const styleMap = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"]

/**
 * The text of a Word document. Its title is what is styled as one, or else the only heading of the first rank; other
 * headings of that rank part the text as all others do.
 */
export async function fromDocx(bytes: Uint8Array): Promise<Brought> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap })
  const ranks = [...value.matchAll(/<h1>(.*?)<\/h1>/g)]
  const styled = /<h1 class="title">(.*?)<\/h1>/.exec(value)?.[1]
  const [, only] = ranks.length === 1 ? (ranks[0] ?? []) : []
  const title = textOfHtml(styled ?? only ?? '')
  const isTitle = styled === undefined && only !== undefined
  const text = textOfHtml(isTitle ? value : value.replaceAll(/<(\/?)h1>/g, '<$1h2>'))
  return { text, header: title === '' ? {} : { title } }
}
