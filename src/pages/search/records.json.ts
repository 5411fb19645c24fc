import type { APIRoute } from 'astro'
import { siteGlossary } from '../../vocabulary/glossary.ts'
import { claimRecords, pageFacets, termRecords } from '../../search/records.ts'
import { openBook } from '../../loader/library.ts'

/**
 * What the search index is made from beside the pages; the index takes its place (`src/integrations/search-index.ts`).
 */
export const GET: APIRoute = async () => {
  const { library, names, statuses } = await openBook()
  const glossary = siteGlossary({ library, names })
  const sources = { library, names, statuses }
  return new Response(
    JSON.stringify({
      pages: Object.fromEntries(pageFacets(sources)),
      records: [...claimRecords(sources), ...termRecords(glossary)],
    }),
  )
}
