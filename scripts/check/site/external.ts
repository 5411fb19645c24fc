import type { Fault } from '../rule.ts'
import { offsetOf, select, type HtmlElement, type HtmlPage } from './html.ts'
import type { BuiltSite } from './site.ts'

/** A link that leads away from the site. */
type ExternalLink = { page: HtmlPage; element: HtmlElement; address: string }

/**
 * Hosts whose pages were read over http, and which nobody has seen answer over https: a link by https might lead
 * nowhere.
 */
const withoutHttps = new Set(
  `ccsdisabilityaction.org.nz edoc.mdc-berlin.de healthpei.ca media.drugdu.com mnd-bbww.org secure.ms-society.ie
  www.cjpi.org.cn www.closerlookatstemcells.org www.cmba.org.cn www.ecns.cn www.hantecorg.com www.mondaq.com
  www.yuanvore.com yuzhongnet.com`.split(/\s+/),
)

/** Parameters by which a host follows a reader from site to site. */
const following = /^(?:utm_\w+|gclid|dclid|fbclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|spm|ref_src)$/i

/**
 * Find links to other sites that are no full address, are not encrypted, or tell the other site where a reader was.
 *
 * @rule external-link
 * @remedy Copy the address anew, begin it with `https://`, and cut off what stands behind `?utm_…`.
 * @fails index.html
 *   <a href="https://example.org/?utm_source=x">The trial</a>
 * @passes index.html
 *   <a href="https://example.org/">The trial</a>
 */
export function* externalLink(site: BuiltSite): Generator<Fault> {
  for (const { page, element, address } of linksAway(site)) {
    const fault = faultOf(address)
    const reason = `Unexpected link to \`${address}\`, ${fault}`
    if (fault) yield { file: page.file, reason, place: offsetOf(element) }
  }
}

function faultOf(address: string): string | null {
  const url = URL.parse(address)
  if (!url || /\s/.test(address)) return 'it is no address as a browser needs it: correct it, write a space as `%20`'
  if (url.username || url.password) return 'it holds a name or a password: remove them'
  if (url.protocol === 'http:' && !withoutHttps.has(url.hostname))
    return 'what is read over http can be changed on the way: write https, or name the host in `withoutHttps` of this rule'
  const parameter = [...url.searchParams.keys()].find((name) => following.test(name))
  return parameter === undefined ? null : `its \`${parameter}\` tells where a reader comes from: remove it`
}

/** Every address elsewhere to which the site links, in order, each with the pages on which it stands. */
export function externalAddresses(site: BuiltSite): { address: string; on: string[] }[] {
  const links = Map.groupBy(linksAway(site), ({ address }) => address)
  return [...links]
    .map(([address, all]) => ({ address, on: [...new Set(all.map(({ page }) => page.address))] }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
}

function linksAway({ pages }: BuiltSite): ExternalLink[] {
  return pages.flatMap((page) =>
    select('a[href]', page.document).flatMap((element) => {
      const address = element.attribs['href'] ?? ''
      return /^\s*(?:https?:)?\/\//i.test(address) ? [{ page, element, address }] : []
    }),
  )
}
