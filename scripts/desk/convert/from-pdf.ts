import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { dictionaryOf } from '../../check/prose/speller.ts'
import { articleOf } from './article-of.ts'
import type { Brought } from './brought.ts'
import { type Line, linesOf, withoutMargins } from './pdf-lines.ts'
import { paragraphsOf, titleIn } from './pdf-paragraphs.ts'

/** A title that a program gave: the name of a file, or of itself. */
const noTitle = /\.(?:docx?|indd|tex|html?|pdf|rtf)$|^(?:microsoft word|untitled|document\d*$)/i

/** The text of a PDF, in the order in which it holds it: columns come one after the other. */
export async function fromPdf(bytes: Uint8Array): Promise<Brought> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 }).promise
  const lines: Line[] = []
  let pageHeight = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    pageHeight = page.getViewport({ scale: 1 }).height
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => {
      if (!('str' in item)) return []
      const { str: text, width, height, transform } = item
      return [{ text, width, height, x: transform[4] as number, y: transform[5] as number }]
    })
    lines.push(...linesOf(pieces, number))
  }
  const read = withoutMargins(lines, pageHeight)
  const text = articleOf(paragraphsOf(read, dictionaryOf([]).has))
  const { info } = await pdf.getMetadata()
  const given = String((info as { Title?: string }).Title ?? '').trim()
  const title = given === '' || noTitle.test(given) ? titleIn(read) : given
  return { text, header: title === '' ? {} : { title } }
}
