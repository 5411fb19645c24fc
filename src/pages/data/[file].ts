import type { APIRoute, GetStaticPaths } from 'astro'
import { openBook } from '../../loader/library.ts'
import { editionOf } from '../../views/changed.ts'
import { dataFiles } from '../../views/data/files.ts'
import { shelfOf } from '../../views/data/table.ts'
import { site as own } from '../../views/site.ts'

/** The published data: each table in JSON and CSV with its schema, the package that describes them, the provenance. */
export const getStaticPaths: GetStaticPaths = () => dataFiles.map(({ name }) => ({ params: { file: name } }))

export const GET: APIRoute = async ({ params, site, url }) => {
  const book = await openBook()
  const file = dataFiles.find(({ name }) => name === params['file'])
  if (!file) return new Response(null, { status: 404 })
  const around = { site: own, edition: editionOf(book.library, book.statuses) }
  const text = file.text(shelfOf(book, site ?? url), around)
  return new Response(text, { headers: { 'content-type': `${file.type}; charset=utf-8` } })
}
