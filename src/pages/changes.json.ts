import type { APIRoute } from 'astro'
import { openBook } from '../loader/library.ts'
import { editionOf } from '../views/changed.ts'
import { changesOf } from '../views/changes.ts'
import { feedOf, mostEntries } from '../views/feed/entries.ts'
import { jsonFeedOf } from '../views/feed/json-feed.ts'
import { site as own } from '../views/site.ts'

/** The same as `/changes.atom`, in JSON. */
export const GET: APIRoute = async ({ site, url }) => {
  const { library, statuses } = await openBook()
  const feed = feedOf(changesOf(library, mostEntries), own, editionOf(library, statuses), site ?? url)
  return new Response(JSON.stringify(jsonFeedOf(feed)), { headers: { 'content-type': 'application/feed+json' } })
}
