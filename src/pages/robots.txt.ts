import type { APIRoute } from 'astro'
import { canonical, withBase } from '../views/routes.ts'
import { site as own } from '../views/site.ts'

/**
 * Say whether robots are welcome. Pages that may not be listed say so themselves, and must be readable to be obeyed.
 */
export const GET: APIRoute = ({ site, url }) => {
  const sitemap = own.indexable ? `Sitemap: ${canonical(withBase('sitemap.xml'), site ?? url)}\n` : ''
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`)
}
