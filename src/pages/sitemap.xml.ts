import type { APIRoute } from 'astro'
import { openBook } from '../loader/library.ts'
import { listedPages, sitemapOf } from '../views/feed/sitemap.ts'

/** Every page that a search engine may list, in the order of the site, with the day on which it last changed. */
export const GET: APIRoute = async ({ site, url }) => {
  const book = await openBook()
  return new Response(sitemapOf(listedPages(book, book.statuses), site ?? url))
}
