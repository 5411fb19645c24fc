import { otherKinds, type Facets } from './facets.ts'
import type { NamedTarget } from './names.ts'

/** A row of the table: what Pagefind calls it, and what it is and is about. */
export interface Row extends Facets {
  /** Pagefind's name of it, the hash in the name of its fragment. */
  id: string
}

/** The table as it is sent: values once, rows by their places; see `unpackTable`. */
export interface PackedTable {
  /** Addresses of pages, below the base of the site. */
  addresses: string[]
  /** Titles of those pages that no name leads to, by their place. */
  titles: Record<number, string>
  /** What a reader sees: kinds, evidence, verdicts, statuses, headings of claims. */
  words: string[]
  /** Id, kind, pages, evidence, verdicts, statuses, heading; places in the lists, -1 for none. */
  rows: [string, number, number[], number, number[], number[], number][]
  /** Ids of the entries of the glossary, in the order in which the list of names has them. */
  terms: string[]
}

/** The addresses of entries of the glossary, in the order of the list of names. */
export function termsOf(targets: NamedTarget[]): string[] {
  return targets.flatMap(({ k, a }) => (k === 'term' ? [a] : []))
}

/** Pack the rows; `terms` are the addresses of entries of the glossary, in the order of the list of names. */
export function packTable(all: Row[], titles: ReadonlyMap<string, string>, terms: string[]): PackedTable {
  const ids = new Map(all.map(({ id, about }) => [about[0] ?? '', id]))
  const rows = all.filter(({ kind }) => kind !== otherKinds.term)
  const addresses: string[] = []
  const words: string[] = []
  const placeOf = (list: string[], value: string | undefined) => {
    if (value === undefined) return -1
    const place = list.indexOf(value)
    return place < 0 ? list.push(value) - 1 : place
  }
  const packed = rows.map((row): PackedTable['rows'][number] => [
    row.id,
    placeOf(words, row.kind),
    row.about.map((address) => placeOf(addresses, address)),
    placeOf(words, row.evidence),
    (row.verdict ?? []).map((value) => placeOf(words, value)),
    (row.status ?? []).map((value) => placeOf(words, value)),
    placeOf(words, row.says),
  ])
  const named = addresses.flatMap((address, place) => {
    const title = titles.get(address)
    return title === undefined ? [] : [[place, title] as const]
  })
  return {
    addresses,
    titles: Object.fromEntries(named),
    words,
    rows: packed,
    terms: terms.map((address) => ids.get(address) ?? ''),
  }
}

/** The rows of a packed table, by their ids. */
export function unpackTable({ addresses, words, rows, terms }: PackedTable, termAddresses: string[]): Map<string, Row> {
  const all = (list: string[], places: number[]) => places.flatMap((place) => list[place] ?? [])
  const ofTerms = terms.map((id, place): Row => ({ id, kind: otherKinds.term, about: [termAddresses[place] ?? ''] }))
  const others = rows.map(([id, kind, about, evidence, verdict, status, says]): Row => ({
    id,
    kind: words[kind] ?? otherKinds.page,
    about: all(addresses, about),
    ...(evidence < 0 ? {} : { evidence: words[evidence] ?? '' }),
    verdict: all(words, verdict),
    status: all(words, status),
    ...(says < 0 ? {} : { says: words[says] ?? '' }),
  }))
  return new Map([...ofTerms, ...others].map((row) => [row.id, row]))
}
