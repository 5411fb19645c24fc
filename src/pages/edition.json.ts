import type { APIRoute } from 'astro'
import { editionOf, type Edition } from '../views/changed.ts'
import { openBook } from '../loader/library.ts'

/** Which edition this is. A copy on a device asks for it to see whether a newer one is there. */
export const GET: APIRoute = async () => {
  const { library, statuses } = await openBook()
  return Response.json({ edition: editionOf(library, statuses) } satisfies Edition)
}
