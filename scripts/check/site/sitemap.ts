import { DomUtils, parseDocument } from 'htmlparser2'
import type { VFile } from 'vfile'
import { day } from '../../../src/schema/common.ts'
import type { Fault } from '../rule.ts'
import { offsetOf, select, type HtmlElement, type HtmlPage } from './html.ts'
import { isListable, type BuiltSite } from './site.ts'

/** Where the sitemap lies, below the base. */
export const sitemapFile = 'sitemap.xml'

/** The pages that the sitemap lists, in the order of the site. */
export function listedPages({ pages, texts }: BuiltSite): HtmlPage[] {
  const listed = new Set(entriesOf(texts.get(sitemapFile)).map(({ address }) => address))
  return pages.filter((page) => listed.has(nameOf(page)))
}

/**
 * Find what a search engine would be told wrongly: a page that may be listed and is not, an address that is listed
 * twice or is that of no such page, and a day of the last change that is not the one at the foot of the page.
 *
 * @rule sitemap
 * @remedy Build again. If the message stays, it is a fault of the code that makes the map: tell who keeps it.
 * @fails index.html
 *   <link rel="canonical" href="https://example.org/"><p id="age"><time datetime="2026-11-22">22 November</time></p>
 * sitemap.xml
 *   <url><loc>https://example.org/</loc><lastmod>2026-11-23</lastmod></url>
 * @passes index.html
 *   <link rel="canonical" href="https://example.org/"><p id="age"><time datetime="2026-11-22">22 November</time></p>
 * sitemap.xml
 *   <url><loc>https://example.org/</loc><lastmod>2026-11-22</lastmod></url>
 */
export function* sitemapFaults({ pages, texts }: BuiltSite): Generator<Fault> {
  const file = texts.get(sitemapFile)
  const listable = new Map(pages.filter(isListable).map((page) => [nameOf(page), page]))
  const told = new Set<string>()
  for (const { element, address, changed } of entriesOf(file)) {
    const page = listable.get(address)
    const fault = told.has(address) ? 'a second time: leave one' : page ? dayFault(changed, page) : noSuchPage
    const reason = `Unexpected entry for \`${address}\` ${fault}`
    if (file && fault) yield { file, reason, place: offsetOf(element) }
    told.add(address)
  }
  for (const [address, page] of listable) {
    const reason = `Unexpected page that \`${sitemapFile}\` leaves out, list it there or mark it \`noindex\``
    if (!told.has(address)) yield { file: page.file, reason, place: 0 }
  }
}

const noSuchPage = 'where no page may be listed: leave it out'

/** The full address by which a page is to be known; empty where it names none. */
function nameOf({ document }: HtmlPage): string {
  return select('link[rel=canonical]', document)[0]?.attribs['href'] ?? ''
}

function entriesOf(file: VFile | undefined): { element: HtmlElement; address: string; changed: string | undefined }[] {
  const map = parseDocument(String(file ?? ''), { xmlMode: true, withStartIndices: true })
  return select('url', map).map((element) => {
    const textOf = (name: string) =>
      select(`:scope > ${name}`, element).map((one) => DomUtils.textContent(one).trim())[0]
    return { element, address: textOf('loc') ?? '', changed: textOf('lastmod') }
  })
}

/** What is wrong with the day in an entry, beside that which its page tells at the foot, if it tells one. */
function dayFault(changed: string | undefined, { document }: HtmlPage): string | null {
  const said = select('#age time', document)[0]?.attribs['datetime']
  if (changed !== said)
    return `changed on \`${changed ?? 'no day'}\`, its page says \`${said ?? 'no day'}\`: tell the same`
  return changed === undefined || day.safeParse(changed).success ? null : `changed on \`${changed}\`, write 2026-11-22`
}
