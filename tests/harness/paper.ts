import type { Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands on paper: the number of A4 pages, and their text in reading order, with single spaces. */
export interface Paper {
  pages: number
  text: string
}

/** Print a page as its reader's browser would. */
export async function printed(page: Page): Promise<Paper> {
  const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
  const task = getDocument({ data, verbosity: 0 })
  const pdf = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  await task.destroy()
  return { pages: texts.length, text: texts.join(' ').replaceAll(/\s+/g, ' ') }
}
