import { wordsOf } from '../../search/fold.ts'
import type { Hit } from '../../search/results.ts'

/** What we use of Pagefind's browser module. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  init(): Promise<void>
  search(query: string | null): Promise<{ results: Result[] }>
}
interface Result extends Hit {
  data(): Promise<Data>
}
/** The text of a page or claim, with what stands beside it in a result. */
export interface Data {
  url: string
  excerpt: string
  content: string
  meta: Record<string, string>
}

/** A full-text index in the browser. */
export interface Engine {
  /** Pages and claims that have these words, or words that begin so; each of `exact` as it is. */
  search(words: string, exact?: string[]): Promise<Hit[]>
  /** The text of one that was found. */
  data(id: string): Promise<Data | null>
  /** Forget what was found, so that excerpts of an earlier search don't come up again. */
  forget(): void
  /** Whether a word is in the index as it is. */
  has(word: string): Promise<boolean>
}

/** Load Pagefind from an address; it runs on the page's own thread, which saves the bytes of a worker. */
export async function loadEngine(address: string): Promise<Engine> {
  // Astro rewrites a literal import of a public file; a computed address is left alone.
  const pagefind = (await import(/* @vite-ignore */ new URL(address, location.href).href)) as Pagefind
  await pagefind.options({ excerptLength: 26, noWorker: true })
  await pagefind.init()
  const found = new Map<string, Result>()
  const all = new Map<string, Result>()
  return {
    async search(words, exact = []) {
      // In quotation marks a word is not the beginning of another; but then all are found equally good.
      const [{ results }, ...as] = await Promise.all([
        pagefind.search(words),
        ...exact.map((word) => pagefind.search(`"${word}"`)),
      ])
      const exactly = as.map(({ results }) => new Set(results.map(({ id }) => id)))
      const hits = results.filter(({ id }) => exactly.every((ids) => ids.has(id)))
      for (const result of hits) found.set(plain(result.id), result)
      return hits.map(({ id, score }) => ({ id: plain(id), score }))
    },
    async data(id) {
      if (!found.has(id) && all.size === 0)
        for (const result of (await pagefind.search(null)).results) all.set(plain(result.id), result)
      return (await (found.get(id) ?? all.get(id))?.data()) ?? null
    },
    forget: () => found.clear(),
    async has(word) {
      const [first] = (await pagefind.search(word)).results
      const content = (await first?.data())?.content
      return wordsOf(content ?? '').some(({ text }) => text === word)
    },
  }
}

/** The hash in Pagefind's id, without the language before it. */
const plain = (id: string) => id.replace(/^[a-z]+_/, '')
