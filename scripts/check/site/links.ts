import type { Fault } from '../rule.ts'
import { offsetOf, select, type HtmlPage } from './html.ts'
import type { BuiltSite } from './site.ts'

/**
 * Find links that lead to a page, a file or a place on a page that the built site does not have.
 *
 * @rule broken-link
 * @remedy Correct the link. If a page has moved, write its old and its new address into `content/registers/moved.yaml`.
 * @fails index.html
 *   <a href="/guides/cost/">Costs</a>
 * guides/costs/index.html
 *   <h1>Costs</h1>
 * @passes index.html
 *   <a href="/guides/costs/">Costs</a>
 * guides/costs/index.html
 *   <h1>Costs</h1>
 */
export function* brokenLink(site: BuiltSite): Generator<Fault> {
  const ids = idsByPage(site)
  for (const page of [...site.pages, ...site.moved]) {
    for (const element of select('[href], [src], [action]', page.document)) {
      const { href, src, action, rel } = element.attribs
      if (element.name === 'link' && rel === 'canonical') continue
      for (const link of [href, src, action].filter((link) => link !== undefined)) {
        const fault = linkFault(link, page.address, site, ids)
        const reason = `Unexpected link to \`${link}\`, ${fault}: correct the link`
        if (fault) yield { file: page.file, reason, place: offsetOf(element) }
      }
    }
  }
}

const origin = 'http://site.invalid'

/** The ids of each page, by its address. */
export function idsByPage({ pages }: BuiltSite): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(pages.map((page) => [page.address, idsOf(page)]))
}

/** Why a link from an address leads nowhere in the built site; `null` where it leads somewhere, or to another site. */
export function linkFault(
  link: string,
  from: string,
  { base, addresses }: BuiltSite,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const url = URL.parse(link, origin + from)
  if (!url) return 'it is no address'
  if (url.origin !== origin) return null
  const path = decodeURIComponent(url.pathname)
  if (!path.startsWith(base)) return `it leaves the base path \`${base}\``
  const target = [path, `${path}/`, `${path}.html`].find((address) => addresses.has(address))
  if (!target) return 'the site has no such page or file'
  const fragment = decodeURIComponent(url.hash.slice(1)).split(':~:')[0]
  if (!fragment || fragment === 'top' || !ids.has(target)) return null
  return ids.get(target)?.has(fragment) ? null : 'the page has no element with that id'
}

function idsOf({ document }: HtmlPage): Set<string> {
  return new Set(
    select('[id], a[name]', document)
      .flatMap(({ name, attribs }) => [attribs['id'], name === 'a' ? attribs['name'] : undefined])
      .filter((id) => id !== undefined),
  )
}

/**
 * Find parts of a page that share an id, so that a link can reach only the first.
 *
 * @rule duplicate-dom-id
 * @remedy Give one of two headings of the same words other words. Where no heading is meant, tell who keeps the code.
 * @fails index.html
 *   <h2 id="prices">Prices</h2><section id="prices"></section>
 * @passes index.html
 *   <h2 id="prices">Prices</h2><section id="all-prices"></section>
 */
export function* duplicateDomId({ pages }: BuiltSite): Generator<Fault> {
  for (const { file, document } of pages) {
    for (const [id, [, ...seconds]] of Map.groupBy(select('[id]', document), ({ attribs }) => attribs['id'])) {
      const why = 'a link reaches only the first: change one of them'
      const reason = `Unexpected second element with the id \`${id}\`, ${why}`
      for (const element of seconds) yield { file, reason, place: offsetOf(element) }
    }
  }
}
