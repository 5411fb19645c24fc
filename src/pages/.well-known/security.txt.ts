import type { APIRoute } from 'astro'
import { openBook } from '../../loader/library.ts'
import { editionOf } from '../../views/changed.ts'
import { securityOf } from '../../views/feed/security.ts'

/** Whom to tell of a weakness of the site. */
export const GET: APIRoute = async ({ site, url }) => {
  const { library, statuses } = await openBook()
  return new Response(securityOf(editionOf(library, statuses), site ?? url))
}
