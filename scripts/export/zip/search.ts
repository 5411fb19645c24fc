import { gunzipSync } from 'fflate'
import { indexTexts, type CarriedText } from '../../../src/search/carried.ts'

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
 * Write the scripts that bring the lists and the texts to the pages of a copy: `lists.js` for suggestions, `data.js` for
 * the rest. `copy` is what the copy tells of itself (`src/client/search/carried-files.ts`).
 */
export function searchScripts(
  { fragments, lists }: BuiltSearch,
  copy: { web: string; leftOut: string[] },
): Record<'lists.js' | 'data.js', string> {
  const named = [...lists].toSorted(byName)
  const texts = [...fragments]
    .map(([name, packed]) => textOf(name, packed))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
  return {
    'lists.js': bringing([...named.filter(([name]) => first.has(name)), ['copy.json', copy]]),
    'data.js': bringing([...named.filter(([name]) => !first.has(name)), ['texts.json', indexTexts(texts)]]),
  }
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0)

/** The text of a fragment; its id is the hash in the name of its file, as in the table of the search. */
function textOf(name: string, packed: Uint8Array): CarriedText {
  const id = /^en_(\w+)\.pf_fragment$/.exec(name)?.[1]
  if (id === undefined) throw new Error(`Unexpected fragment \`${name}\` in dist/pagefind/, build the site again`)
  const json = new TextDecoder().decode(gunzipSync(packed)).replace(/^pagefind_dcd/, '')
  const { url, content, meta } = JSON.parse(json) as Omit<CarriedText, 'id'>
  return { id, url, content, meta: sorted(meta) }
}

/** Pagefind writes what stands beside a text in an order that no build repeats. */
function sorted(meta: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).toSorted(byName))
}

/** A classic script that puts files where the search of a copy looks for them; browsers parse JSON faster than scripts. */
function bringing(files: [string, unknown][]): string {
  const json = JSON.stringify(JSON.stringify(Object.fromEntries(files)))
  return `globalThis.carriedFiles = Object.assign(globalThis.carriedFiles ?? {}, JSON.parse(${json}))\n`
}
