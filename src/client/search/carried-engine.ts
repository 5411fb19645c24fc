import { excerptAround, openTexts, type CarriedTexts } from '../../search/carried.ts'
import type { Engine } from './engine.ts'

/** As long as Pagefind's excerpts, in words (`engine.ts`). */
const excerptWords = 26

/** The full-text index that a copy of the site carries: no file is fetched for it, and nothing is compiled. */
export function carriedEngine(carried: CarriedTexts): Engine {
  const index = openTexts(carried)
  /** The words for which each text was found last. */
  const found = new Map<string, string>()
  return {
    async search(words, exact) {
      const hits = index.search(words, exact)
      for (const { id } of hits) found.set(id, words)
      return hits
    },
    async data(id) {
      const text = index.text(id)
      if (!text) return null
      const excerpt = excerptAround(text.content, found.get(id) ?? '', excerptWords)
      return { ...text, excerpt: excerpt.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') }
    },
    forget: () => found.clear(),
    has: async (word) => index.has(word),
  }
}
