import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { site as about } from '../../src/views/site.ts'
import { dateWords } from '../../src/language/words.ts'
import { browserArguments, findBrowser } from '../harness/browser.ts'
import { serve } from '../harness/serve.ts'
import { write, type Built, type BuiltPage } from '../../src/copy/built.ts'
import type { Format, Made } from './format.ts'
import { copyOfAll, copyOfCondition, type Shown } from './pdf/copies.ts'
import { anchorsOf, documentOf, type PageNumbers } from './pdf/document.ts'
import { packPdf } from './pdf/pack-pdf.ts'
import { mergeStyles } from './pdf/merge-styles.ts'
import { factsInWords, readPdf, type PdfFacts } from './pdf/read-pdf.ts'

/** Sheets to print, tagged for screen readers, with bookmarks: one of each condition, and one of everything. */
export const pdf: Format = {
  name: 'pdf',
  says: 'PDF, to print, to send or to read without a network',
  make: async (site, tell) => {
    const browser = browserOrWhyNot()
    if ('skipped' in browser) return [{ path: 'editions/*.pdf', skipped: browser.skipped }]
    const sheets = [...conditionsOf(site).map((page) => sheetOf(site, page)), sheetOfAll(site)]
    return printSheets(site, { ...browser, sheets, assets: site.folder }, tell)
  },
}

/** A file to print. */
export interface Sheet {
  path: string
  says: string
  /** Puts together what is on it. */
  shown: () => Shown
}

/** How sheets are printed. */
interface Press {
  /** Where the browser lies. */
  path: string
  sheets: readonly Sheet[]
  /** The folder with the styles and faces that the pages name. */
  assets: string
}

/** The sheet of a condition: `editions/multiple-sclerosis.pdf`. */
export function sheetOf(site: Built, page: BuiltPage): Sheet {
  return {
    path: `editions/${page.address.split('/')[1]}.pdf`,
    says: `${page.title}, to take to a doctor`,
    shown: () => copyOfCondition(site, page),
  }
}

/** The sheet of everything. */
export function sheetOfAll(site: Built): Sheet {
  return {
    path: 'editions/cell-therapy-checked.pdf',
    says: 'Everything, on paper',
    shown: () => copyOfAll(site),
  }
}

/** The pages of single conditions. */
export function conditionsOf({ pages }: Built): BuiltPage[] {
  return pages.filter(({ address }) => /^conditions\/[^/]+\/$/.test(address))
}

/** Print sheets below the folder of the site, and read back what came of each. */
export async function printSheets(
  site: Built,
  { path, sheets, assets }: Press,
  tell: Parameters<Format['make']>[1],
): Promise<Made[]> {
  const served = await serve(assets, { base: site.base })
  const browser = await chromium.launch({ executablePath: path, args: browserArguments })
  const made: Made[] = []
  try {
    const context = await browser.newContext()
    for (const [index, sheet] of sheets.entries()) {
      tell(sheet.path, index / sheets.length)
      const { bytes, facts } = await printed(site, sheet.shown(), { context, address: served.address, assets })
      write(site.folder, sheet.path, bytes)
      made.push({ path: sheet.path, says: sheet.says, checked: factsInWords(facts) })
    }
    return made
  } finally {
    await browser.close()
    await served.close()
  }
}

interface Print {
  context: BrowserContext
  address: string
  assets: string
}
interface Printed {
  bytes: Uint8Array
  facts: PdfFacts
}

/** Contents give the numbers of pages, which only a first print tells. */
async function printed(site: Built, { copy, pages }: Shown, { assets, ...print }: Print): Promise<Printed> {
  const css = stylesOf(pages, site, assets)
  const take = async (numbers?: PageNumbers): Promise<Printed> => {
    const html = documentOf(copy, { served: site, css, ...(numbers ? { numbers } : {}) })
    const bytes = await packPdf(await onPaper(html, site.edition.edition, print))
    return { bytes, facts: await readPdf(bytes) }
  }
  const first = await take()
  if (!copy.withContents) return first
  const lost = anchorsOf(copy.parts).filter((anchor) => !first.facts.anchors.has(anchor))
  if (lost.length > 0) throw new Error(`Unexpected contents without a page for ${lost.join(', ')}, give each an anchor`)
  return take(first.facts.anchors)
}

/** Print a document that asks only for files of the site. */
async function onPaper(
  html: string,
  edition: string,
  { context, address }: Omit<Print, 'assets'>,
): Promise<Uint8Array> {
  const page = await context.newPage()
  try {
    const place = `${address}printed.html`
    await page.route('**', (route) => {
      const url = route.request().url()
      if (url === place) return route.fulfill({ contentType: 'text/html', body: html })
      return url.startsWith(address) ? route.continue() : route.abort()
    })
    await page.goto(place)
    await page.evaluate(() => document.fonts.ready)
    return await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: edge(about.name, `Edition of ${dateWords(edition)}`),
      footerTemplate: edge(
        'Information, not medical advice',
        '<span class="pageNumber"></span> of <span class="totalPages"></span>',
      ),
    })
  } finally {
    await page.close()
  }
}

/** A line at the head or foot of each page. */
function edge(left: string, right: string): string {
  const style =
    'display:flex;justify-content:space-between;width:100%;margin:0 16mm;' +
    "font:8pt Arial,'Liberation Sans',sans-serif;color:#333"
  return `<div style="${style}"><span>${left}</span><span>${right}</span></div>`
}

const sheetLink = /<link rel="stylesheet" href="([^"]+)"/g

/** The styles of some pages, with those of paper behind them. */
function stylesOf(pages: readonly BuiltPage[], { base }: Built, assets: string): string {
  const links = pages.flatMap(({ html }) => [...html.matchAll(sheetLink)].map(([, href = '']) => href))
  const sheets = [...new Set(links)].map((href) => readFileSync(join(assets, href.slice(base.length)), 'utf8'))
  // A face that comes late is not used at all where it is optional.
  const css = mergeStyles(sheets).replaceAll('font-display:optional', 'font-display:block')
  return css + readFileSync(new URL('pdf/paper.css', import.meta.url), 'utf8')
}

function browserOrWhyNot(): { path: string } | { skipped: string } {
  try {
    return { path: findBrowser() }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { skipped: why.replaceAll('`npm test`', '`npm run export -- pdf`') }
  }
}
