import type { PageKind } from '../../schema/page.ts'
import { pageAddress, withBase } from '../routes.ts'

/** Makes the one full address of a path of the site: `canonical` with the site's own address. */
export type Full = (path: string) => string

/** What has a name of its own on a page of the site, for programs; a page's subject is named for its kind. */
type Named = PageKind | 'page' | 'site' | 'publisher' | 'terms' | 'data'

/**
 * The name by which programs know something of a page: the page's full address with a fragment.
 *
 * @example idAt('https://example.org/glossary/', 'terms') // 'https://example.org/glossary/#terms'
 */
export function idAt(address: string, named: Named): string {
  return `${address}#${named}`
}

/** The name of what a page of content is about: the disease, the therapy, the rule, the facility, the original. */
export function subjectId(kind: PageKind, id: string, full: Full): string {
  return idAt(full(pageAddress(kind, id)), kind)
}

/** The name of the site, or of who publishes it; both stand on the first page. */
export function siteId(named: 'site' | 'publisher', full: Full): string {
  return idAt(full(withBase('')), named)
}
