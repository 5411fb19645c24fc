import type { Built } from './built.ts'

/** What an address is made of. */
export type Served = Pick<Built, 'base' | 'origin'>

/** Where a link leads to. */
export interface Target {
  /** The full address on the web, or whatever else the link names: `tel:`, `mailto:`. */
  web: string
  /** The page of this site, as `BuiltPage.address`; null where it leads elsewhere. */
  page: string | null
  /** The part of the page, decoded; empty where none is named. */
  fragment: string
}

/**
 * The full address of a page of the site.
 *
 * @example webAddress('glossary/', { base: '/reader/', origin: 'https://example.org' })
 * // 'https://example.org/reader/glossary/'
 */
export function webAddress(address: string, { base, origin }: Served): string {
  return new URL(`${base}${address}`, origin).href
}

/** Find where a link on a page leads to. */
export function targetOf(href: string, from: string, served: Served): Target {
  const url = new URL(href, webAddress(from, served))
  const home = new URL(webAddress('', served))
  const within = url.origin === home.origin && url.pathname.startsWith(home.pathname)
  return {
    web: url.href,
    page: within ? url.pathname.slice(home.pathname.length) : null,
    fragment: decodeURIComponent(url.hash.slice(1)),
  }
}
