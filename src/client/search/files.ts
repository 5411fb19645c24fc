import { lexiconOf, type Lexicon } from '../../search/lexicon.ts'
import type { NamedTarget, SearchNames } from '../../search/names.ts'
import { termsOf, unpackTable, type PackedTable, type Row } from '../../search/table.ts'
import type { SearchWords } from '../../search/site-words.ts'
import type { Engine } from './engine.ts'

/** The names and words of the site, and all that follows from them; small, and enough to tell what is asked. */
export interface Lists extends Omit<SearchNames, 'others'> {
  list: SearchWords
  lexicon: Lexicon
}

async function json<T>(address: URL): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T
}

/** Load something once; what failed is loaded again the next time. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () =>
    (kept ??= load().catch((error: unknown) => {
      kept = undefined
      throw error
    }))
}

/** The full addresses of what lies below the base of the site, by that of its search: `/search/`. */
export function addressesBelow(search: string): (address: string) => string {
  const base = new URL('../', new URL(search, location.href))
  return (address) => new URL(address, base).href
}

/** The files of the search below an address such as `/search/`. */
export function filesAt(search: string): Files {
  return filesFrom((name) => json(new URL(name, new URL(search, location.href))))
}

/** The files of the search, each once, and what follows from them. */
type Files = ReturnType<typeof filesFrom>

/** What the search reads, and where what it finds lies. */
export interface Source extends Files {
  engine(): Promise<Engine>
  /** The full address of one below the base of the site. */
  addressOf(address: string): string
}

/** The files of the search, by what reads one: `names.json`, `answers/conditions/cancer.json`. */
export function filesFrom(read: <T>(name: string) => Promise<T>) {
  const lists = once(async (): Promise<Lists> => {
    const [names, list] = await Promise.all([
      read<Omit<SearchNames, 'others'>>('names.json'),
      read<SearchWords>('words.json'),
    ])
    return { ...names, list, lexicon: lexiconOf(names, list) }
  })
  return {
    lists,
    /** What each page and claim is about; and the titles of sources, which no name leads to. */
    table: once(async (): Promise<{ rows: Map<string, Row>; titles: NamedTarget[] }> => {
      const [packed, names] = await Promise.all([read<PackedTable>('records.json'), lists()])
      const titles = Object.entries(packed.titles).map(([place, title]): NamedTarget => ({
        a: packed.addresses[Number(place)] ?? '',
        t: title,
        k: 'source',
      }))
      return { rows: unpackTable(packed, termsOf(names.targets)), titles }
    }),
    /** The answers of a page, by its address below the base. */
    answers: <T>(page: string) => read<T>(`answers/${page.replace(/\/$/, '')}.json`),
  }
}
