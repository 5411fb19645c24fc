import { lexiconOf, type Lexicon } from '../../lib/search/lexicon.ts'
import type { NamedTarget, SearchNames } from '../../lib/search/names.ts'
import { termsOf, unpackTable, type PackedTable, type Row } from '../../lib/search/table.ts'
import type { SearchWords } from '../../lib/search/words.ts'
import { once } from './once.ts'

/** The names and words of the site, and all that follows from them; small, and enough to tell what is asked. */
export interface Lists extends Omit<SearchNames, 'others'> {
  words: SearchWords
  lexicon: Lexicon
}

async function json<T>(address: URL): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T
}

/** The files of the search below an address such as `/search/`. */
export function filesAt(search: string) {
  const at = (name: string) => new URL(name, new URL(search, location.href))
  const lists = once(async (): Promise<Lists> => {
    const [names, words] = await Promise.all([
      json<Omit<SearchNames, 'others'>>(at('names.json')),
      json<SearchWords>(at('words.json')),
    ])
    return { ...names, words, lexicon: lexiconOf(names.targets, words) }
  })
  return {
    lists,
    /** What each page and claim is about; and the titles of sources, which no name leads to. */
    table: once(async (): Promise<{ rows: Map<string, Row>; titles: NamedTarget[] }> => {
      const [packed, names] = await Promise.all([json<PackedTable>(at('records.json')), lists()])
      const titles = Object.entries(packed.titles).map(([place, title]): NamedTarget => ({
        a: packed.addresses[Number(place)] ?? '',
        t: title,
        k: 'source',
      }))
      return { rows: unpackTable(packed, termsOf(names.targets)), titles }
    }),
    /** The answers of a page, by its address below the base. */
    answers: <T>(page: string) => json<T>(at(`answers/${page.replace(/\/$/, '')}.json`)),
  }
}
