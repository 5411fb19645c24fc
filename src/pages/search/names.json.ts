import type { APIRoute } from 'astro'
import { blocksOf } from '../../views/pieces.ts'
import { comparableConditions } from '../../claims/compare/compare.ts'
import { siteGlossary } from '../../vocabulary/glossary.ts'
import { questionKinds } from '../../search/questions.ts'
import { searchNamesOf } from '../../search/names.ts'
import { openBook } from '../../loader/library.ts'

/** Blocks that a question can lead to. */
const asked = new Set<string>(Object.values(questionKinds).flatMap(({ blocks }) => blocks))

/** Every name under which a reader may look for something, with what it leads to. */
export const GET: APIRoute = async () => {
  const book = await openBook()
  const { library, names, asking } = book
  const glossary = siteGlossary({ library, names })
  const list = searchNamesOf({
    library,
    names,
    asking,
    glossary,
    comparable: comparableConditions(book),
    blocksOf: (page) => blocksOf(page, book).flatMap(({ id }) => (asked.has(id) ? [id] : [])),
  })
  return new Response(JSON.stringify(list))
}
