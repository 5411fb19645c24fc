import { defineMiddleware } from 'astro:middleware'
import { explainTerms, pagesAsTheyAre } from './vocabulary/explain-terms.ts'
import { siteGlossary, type GlossaryEntry } from './vocabulary/glossary.ts'
import { withBase } from './views/routes.ts'
import { openBook, type Book } from './loader/library.ts'

/** Explain each term at its first use, on every page, whichever component wrote it. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next()
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (!isPage || pagesAsTheyAre.some((path) => url.pathname.startsWith(withBase(path)))) return response
  const html = explainTerms(await response.text(), glossaryIn(await openBook()), withBase(''), url.pathname)
  const { status, statusText } = response
  return new Response(html, { status, statusText, headers: response.headers })
})

const kept = new WeakMap<Book, GlossaryEntry[]>()

function glossaryIn(book: Book): GlossaryEntry[] {
  const { library, names } = book
  const glossary = kept.get(book) ?? siteGlossary({ library, names })
  kept.set(book, glossary)
  return glossary
}
