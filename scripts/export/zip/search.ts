import { readFragment } from '../../../src/integrations/fragment.ts'
import { indexTexts } from '../../../src/search/carried.ts'

/** What the search of the built site reads, as it lies in its folder. */
export interface BuiltSearch {
  /** Fragments of Pagefind's index by the names of their files: `en_0123abc.pf_fragment`. */
  fragments: ReadonlyMap<string, Uint8Array>
  /** The names, words, table and answers below `search/`, by their names there: `answers/conditions/cancer.json`. */
  lists: ReadonlyMap<string, unknown>
}

/** Lists that are enough to suggest pages by their names, on any page. */
const first = new Set(['names.json', 'words.json'])

/**
 * Write the scripts that bring the lists and the texts to the pages of a copy: `lists.js` for suggestions, `data.js`
 * for the rest. `copy` is what the copy tells of itself (`src/client/search/carried-files.ts`).
 */
export function searchScripts(
  { fragments, lists }: BuiltSearch,
  copy: { web: string; leftOut: string[] },
): Record<'lists.js' | 'data.js', string> {
  const named = [...lists].toSorted(byName)
  const texts = [...fragments]
    .map(([name, packed]) => {
      const { id, url, content, meta } = readFragment(name, packed)
      // Pagefind writes what stands beside a text in an order that no build repeats.
      return { id, url, content, meta: Object.fromEntries(Object.entries(meta).toSorted(byName)) }
    })
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
  return {
    'lists.js': bringing([...named.filter(([name]) => first.has(name)), ['copy.json', copy]]),
    'data.js': bringing([...named.filter(([name]) => !first.has(name)), ['texts.json', indexTexts(texts)]]),
  }
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A classic script that puts files where the search of a copy looks for them; browsers parse JSON faster than scripts.
 */
function bringing(files: [string, unknown][]): string {
  const json = JSON.stringify(JSON.stringify(Object.fromEntries(files)))
  return `globalThis.carriedFiles = Object.assign(globalThis.carriedFiles ?? {}, JSON.parse(${json}))\n`
}
