import type { APIRoute } from 'astro'
import { openBook } from '../loader/library.ts'
import { editionOf } from '../views/changed.ts'
import { changesOf } from '../views/changes.ts'
import { atomOf } from '../views/feed/atom.ts'
import { feedOf, mostEntries } from '../views/feed/entries.ts'
import { site as own } from '../views/site.ts'

/** The latest changes and corrections for a reader of feeds. */
export const GET: APIRoute = async ({ site, url }) => {
  const { library, statuses } = await openBook()
  const feed = feedOf(changesOf(library, mostEntries), own, editionOf(library, statuses), site ?? url)
  return new Response(atomOf(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
