import type { Fault } from '../rule.ts'
import { select, type HtmlPage } from './html.ts'
import { listedPages } from './sitemap.ts'
import type { BuiltSite } from './site.ts'

/** How many clicks may lie between the home page and a page that search engines list. */
const most = 3

/**
 * Find listed pages to which no links lead from the home page, or more than three one after another.
 *
 * @rule out-of-reach
 * @remedy Link the page from a list, or from a page above it.
 * @fails index.html
 *   <link rel="canonical" href="https://example.org/"><h1>Home</h1>
 * costs/index.html
 *   <link rel="canonical" href="https://example.org/costs/"><h1>Costs</h1>
 * sitemap.xml
 *   <url><loc>https://example.org/costs/</loc></url>
 * @passes index.html
 *   <link rel="canonical" href="https://example.org/"><a href="/costs/">Costs</a>
 * costs/index.html
 *   <link rel="canonical" href="https://example.org/costs/"><h1>Costs</h1>
 * sitemap.xml
 *   <url><loc>https://example.org/costs/</loc></url>
 */
export function* outOfReach(site: BuiltSite): Generator<Fault> {
  const clicks = clicksTo(site)
  for (const { file, address } of listedPages(site)) {
    const needed = clicks.get(address)
    if (needed !== undefined && needed <= most) continue
    const where = needed === undefined ? 'to which no link leads from' : `that lies ${needed} clicks from`
    yield { file, reason: `Unexpected page ${where} the home page, link it from a list or a page above`, place: 0 }
  }
}

/** How many clicks lead from the home page to each page; none to a page that no link leads to. */
function clicksTo({ base, pages }: BuiltSite): Map<string, number> {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const clicks = new Map([[base, 0]])
  // What is added on the way is reached in its turn.
  for (const [address, before] of clicks) {
    for (const next of linksOf(byAddress.get(address)))
      if (byAddress.has(next) && !clicks.has(next)) clicks.set(next, before + 1)
  }
  return clicks
}

const host = 'http://site.invalid'

/** The addresses of this host to which a page links. */
function linksOf(page: HtmlPage | undefined): string[] {
  if (!page) return []
  return select('a[href]', page.document).flatMap(({ attribs }) => {
    const url = URL.parse(attribs['href'] ?? '', host + page.address)
    return url?.origin === host ? [decodeURIComponent(url.pathname)] : []
  })
}
