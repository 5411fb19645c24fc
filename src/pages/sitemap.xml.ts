import type { APIRoute } from 'astro'
import { comparableConditions } from '../claims/compare/compare.ts'
import { hasChinese } from '../views/chinese/chinese.ts'
import { canonical, chineseAddress, compareAddress, listAddress, pageAddress, withBase } from '../views/routes.ts'
import { openBook } from '../loader/library.ts'
import { pageKindNames } from '../schema/page.ts'

/** Pages that stand by themselves. */
const standing = [
  '',
  'status/',
  'claims/',
  'conflicts/',
  'compare/',
  'questions/',
  'check-an-offer/',
  'glossary/',
  'how-we-check/',
  'corrections/',
  'about/',
  'contact/',
  'offline/',
  'download/',
  'privacy/',
]

/** Every page that a search engine may list, in the order of the site. */
export const GET: APIRoute = async ({ site, url }) => {
  const book = await openBook()
  const { library } = book
  const paths = [
    ...standing.map((path) => withBase(path)),
    ...pageKindNames.map((kind) => listAddress(kind)),
    ...library.pages.map(({ kind, id }) => pageAddress(kind, id)),
    ...library.pages.filter(hasChinese).map(({ id }) => chineseAddress(id)),
    ...comparableConditions(book).map(({ id }) => compareAddress(id)),
  ]
  const entries = paths.map((path) => `<url><loc>${canonical(path, site ?? url)}</loc></url>`)
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`)
}
