import type { APIRoute } from 'astro'
import { openBook } from '../loader/library.ts'
import { editionOf } from '../views/changed.ts'
import { llmsOf } from '../views/feed/llms.ts'
import { site as own } from '../views/site.ts'

/** What the site is, for a language model that is asked about it. */
export const GET: APIRoute = async ({ site, url }) => {
  const { library, statuses } = await openBook()
  return new Response(llmsOf(library.pages, own, editionOf(library, statuses), site ?? url))
}
