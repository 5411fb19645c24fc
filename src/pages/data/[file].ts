import type { APIRoute, GetStaticPaths } from 'astro'
import { openBook } from '../../loader/library.ts'
import { editionOf } from '../../views/changed.ts'
import { dataFiles } from '../../views/data/files.ts'
import { canonical } from '../../views/routes.ts'
import { site as own } from '../../views/site.ts'

/** The published data: each table in JSON and CSV with its schema, the package that describes them, the provenance. */
export const getStaticPaths: GetStaticPaths = () => dataFiles.map(({ name }) => ({ params: { file: name } }))

export const GET: APIRoute = async ({ params, site, url }) => {
  const { library, names, statuses } = await openBook()
  const file = dataFiles.find(({ name }) => name === params['file'])
  if (!file) return new Response(null, { status: 404 })
  const shelf = { library, names, statuses, full: (path: string) => canonical(path, site ?? url) }
  const text = file.text(shelf, { site: own, edition: editionOf(library, statuses) })
  return new Response(text, { headers: { 'content-type': `${file.type}; charset=utf-8` } })
}
