import { reportAt } from './site.ts'
import type { BuiltSite, HtmlPage } from './site.ts'

/**
 * Warn when a link leads to a page, a file or a place on a page that the built site does not have.
 *
 * ```html
 * <a href="/conditions/parkinsons-disease/#prices">Prices</a>
 * ```
 *
 * > Unexpected link to `/conditions/parkinsons-disease/#prices`, the page has no element with that id: correct the link
 */
export function brokenLink(site: BuiltSite): void {
  const ids = new Map(site.pages.map((page) => [page.address, idsOf(page)]))
  for (const page of site.pages) {
    for (const { value, offset } of linksOf(page)) {
      const fault = faultOf(value, page, site, ids)
      if (fault)
        reportAt(page.file, `Unexpected link to \`${value}\`, ${fault}: correct the link`, 'broken-link', offset)
    }
  }
}

const origin = 'http://site.invalid'

function faultOf(
  value: string,
  page: HtmlPage,
  { base, addresses }: BuiltSite,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (!URL.canParse(value, origin + page.address)) return 'it is no address'
  const url = new URL(value, origin + page.address)
  if (url.origin !== origin) return null
  const path = decodeURIComponent(url.pathname)
  if (!path.startsWith(base)) return `it leaves the base path \`${base}\``
  const target = [path, `${path}/`, `${path}.html`].find((address) => addresses.has(address))
  if (!target) return 'the site has no such page or file'
  const fragment = decodeURIComponent(url.hash.slice(1)).split(':~:')[0]
  if (!fragment || fragment === 'top' || !ids.has(target)) return null
  return ids.get(target)?.has(fragment) ? null : 'the page has no element with that id'
}

function linksOf({ tags }: HtmlPage): { value: string; offset: number }[] {
  return tags.flatMap(({ name, attributes, offset }) => {
    if (name === 'link' && attributes['rel'] === 'canonical') return []
    const { href, src, action } = attributes
    return [href, src, action].flatMap((value) => (value === undefined ? [] : [{ value, offset }]))
  })
}

function idsOf({ tags }: HtmlPage): Set<string> {
  return new Set(
    tags
      .flatMap(({ name, attributes: { id, name: anchor } }) => [id, name === 'a' ? anchor : id])
      .filter((id) => id !== undefined),
  )
}
