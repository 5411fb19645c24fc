import { comparableConditions } from '../../claims/compare/compare.ts'
import type { Shelf } from '../../claims/compare/claims.ts'
import { pageKindNames } from '../../schema/page.ts'
import type { Status } from '../../schema/register.ts'
import { changedOfClaims, changedOfPages, changedOn, editionOf, newest, ownChange } from '../changed.ts'
import { changesOf } from '../changes.ts'
import { hasChinese } from '../chinese/chinese.ts'
import { tableNames } from '../data/table.ts'
import { dataPath } from '../data/tables.ts'
import {
  canonical,
  chineseAddress,
  compareAddress,
  listAddress,
  pageAddress,
  previewPath,
  withBase,
} from '../routes.ts'
import { xmlText } from './xml.ts'

/** A page that a search engine may list, with the day on which it last changed, as its own foot says. */
export interface Listed {
  path: string
  changed: string | undefined
}

/** Pages that stand by themselves and whose words alone say when they changed. */
const standing = 'compare questions check-an-offer glossary how-we-check about contact offline download privacy'.split(
  ' ',
)

/** Every page that a search engine may list: those that stand by themselves, lists, and pages of content. */
export function listedPages(shelf: Shelf, statuses: readonly Status[]): Listed[] {
  const { library } = shelf
  const { pages } = library
  const edition = editionOf(library, statuses)
  const corrected = [...changesOf(library, Infinity).map(({ on }) => on), ownChange(withBase('corrections/'))]
  return [
    { path: withBase(''), changed: edition },
    { path: withBase('status/'), changed: newest(statuses.map(({ checked }) => checked)) },
    { path: withBase('claims/'), changed: changedOfClaims(library.claims.values()) },
    { path: withBase('conflicts/'), changed: edition },
    { path: withBase('corrections/'), changed: newest(corrected) },
    ...['' as const, ...tableNames].map((name) => ({ path: withBase(dataPath(name)), changed: edition })),
    ...standing.map((name) => withBase(`${name}/`)).map((path) => ({ path, changed: ownChange(path) })),
    ...pageKindNames.map((kind) => ({
      path: listAddress(kind),
      changed: changedOfPages(
        pages.filter((page) => page.kind === kind),
        library,
      ),
    })),
    ...pages
      .filter(({ facts }) => facts.listed !== false)
      .map((page) => ({ path: pageAddress(page.kind, page.id), changed: changedOn(page, library) })),
    ...pages.filter(hasChinese).map((page) => ({ path: chineseAddress(page.id), changed: changedOn(page, library) })),
    ...comparableConditions(shelf).map((page) => ({
      path: compareAddress(page.id),
      changed: changedOn(page, library),
    })),
  ]
}

/** Write the map of a site, with the picture of each page; a page whose day isn't known has none. */
export function sitemapOf(listed: readonly Listed[], site: URL | string): string {
  const entries = listed.map(({ path, changed }) => {
    const day = changed ? `<lastmod>${changed}</lastmod>` : ''
    const image = `<image:image><image:loc>${xmlText(canonical(withBase(previewPath(path)), site))}</image:loc></image:image>`
    return `<url><loc>${xmlText(canonical(path, site))}</loc>${day}${image}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${entries.join('\n')}
</urlset>
`
}
