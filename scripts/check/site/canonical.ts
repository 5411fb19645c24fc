import type { Fault } from '../rule.ts'
import { offsetOf, select, type HtmlPage } from './html.ts'
import { isListable, type BuiltSite } from './site.ts'

/**
 * Find pages that a search engine may list and that do not name their own address, on the host that all of them name,
 * as the one to be known by; and other pages that name one.
 *
 * @rule canonical-elsewhere
 * @remedy This is a fault of the code that makes pages, not of content: tell who keeps it, with the message.
 * @fails costs/index.html
 *   <link rel="canonical" href="https://example.org/prices/">
 * @passes costs/index.html
 *   <link rel="canonical" href="https://example.org/costs/">
 */
export function* canonicalElsewhere({ pages }: BuiltSite): Generator<Fault> {
  const named = pages.map((page) => ({ page, links: select('link[rel=canonical]', page.document) }))
  const host = hostIn(named.find(({ page, links: [first] }) => isListable(page) && first)?.links[0]?.attribs['href'])
  for (const { page, links } of named) {
    const [first, second] = links
    const fault = faultOf(page, first?.attribs['href'], host) ?? (second ? 'second canonical address, leave one' : null)
    if (fault) yield { file: page.file, reason: `Unexpected ${fault}`, place: offsetOf(first) }
  }
}

function faultOf(page: HtmlPage, told: string | undefined, host: string | undefined): string | null {
  if (!isListable(page))
    return told === undefined ? null : `canonical address \`${told}\` of an unlisted page, remove it`
  if (told === undefined) return `page without a canonical address, name \`${page.address}\``
  const url = URL.parse(told)
  if (!url) return `canonical address \`${told}\`, write a full one for \`${page.address}\``
  if (url.origin !== host) return `canonical address \`${told}\`, the site is at \`${host}\`: name it there`
  // What else an address can hold would make it another.
  if (decodeURIComponent(url.pathname) + url.search + url.hash === page.address) return null
  return `canonical address \`${told}\`, it would hand this page over to another: name \`${page.address}\``
}

function hostIn(address: string | undefined): string | undefined {
  return URL.parse(address ?? '')?.origin
}
