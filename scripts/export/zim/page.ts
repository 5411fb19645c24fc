import type { Element, ElementContent } from 'hast'
import type { BuiltPage } from '../../../src/copy/built.ts'
import { carry } from '../carry.ts'
import { targetOf } from '../../../src/copy/links.ts'
import { hasClass, isElement } from '../../../src/copy/tree.ts'
import { fileOf, readAddress, wayTo, type Places } from '../zip/addresses.ts'

/** What a page of a ZIM file needs to know of the others. */
export interface Setting extends Places {
  /** `2026-11-22`. */
  edition: string
}

/**
 * Make a page such that Kiwix can show it: links lead to files beside it, and nothing asks for a script or a server.
 *
 * Kiwix brings its own search, so that of the site goes. The form for an offer stays, to be filled in on paper. A link
 * to a page that is not there leaves its words, in a list of links nothing.
 */
export function zimPage(page: BuiltPage, setting: Setting): string {
  const { address } = page
  return carry(
    page,
    setting.edition,
    (found) => (isForServer(found) || isLineOfLost(found, address, setting) ? [] : [found]),
    (found) => (isElement(found, 'a') ? leading(found, address, setting) : [withFiles(found, address, setting)]),
  )
}

/** What of a head is for the web alone. */
const headLinks = ['preload', 'canonical', 'manifest', 'alternate', 'apple-touch-icon']

function isForServer(found: Element): boolean {
  const { tagName, properties, children } = found
  switch (tagName) {
    case 'script':
    case 'noscript':
      return true
    case 'button':
      return !hasClass(found, 'term')
    case 'link':
      return [properties['rel']].flat().some((rel) => headLinks.includes(String(rel)))
    case 'meta':
      return properties['httpEquiv'] != null || properties['name'] === 'robots'
    case 'form':
      return !hasHeading(found)
    case 'details':
      return children.every(
        (child) => isElement(child, 'summary') || (child.type === 'text' && child.value.trim() === ''),
      )
    default:
      return hasClass(found, 'by-script')
  }
}

/** A line of a list that holds nothing but a link to a page that is not there. */
function isLineOfLost(found: Element, from: string, setting: Setting): boolean {
  const [link, ...others] = found.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (!isElement(found, 'li') || !isElement(link, 'a') || others.length > 0) return false
  const { page } = targetOf(String(link.properties['href']), from, setting)
  return page !== null && !setting.carried.has(page)
}

function hasHeading({ children }: Element): boolean {
  return children.some((child) => isElement(child) && (/^h[1-6]$/.test(child.tagName) || hasHeading(child)))
}

/** A link to a page beside it, into the web, or only its words. */
function leading(link: Element, from: string, setting: Setting): ElementContent[] {
  const { href, ...properties } = link.properties
  if (typeof href !== 'string' || href.startsWith('#')) return [link]
  const { page, fragment, web } = targetOf(href, from, setting)
  if (page === null) return [{ ...link, properties: { ...properties, href: web } }]
  if (!setting.carried.has(page)) return link.children
  const way = wayTo(fileOf(page), from) + (fragment && `#${encodeURIComponent(fragment)}`)
  return [{ ...link, properties: { ...properties, href: way } }]
}

function withFiles(found: Element, from: string, setting: Setting): Element {
  const properties = { ...found.properties }
  for (const name of ['href', 'src']) {
    const file = typeof properties[name] === 'string' ? readAddress(properties[name], from, setting) : null
    if (file) properties[name] = wayTo(file.path, from)
  }
  return { ...found, properties }
}
