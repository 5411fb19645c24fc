import type { PageKind } from '../schema/page.ts'
import type { Entry, VocabularyKind } from '../schema/vocabulary.ts'
import { pageKey, type Library } from '../claims/library.ts'
import type { Names } from './names.ts'
import { pageAddress } from '../views/routes.ts'
import { capital } from '../language/words.ts'

/** A term as the glossary tells it. */
export interface GlossaryEntry {
  /** Its place in the glossary, for good: `/glossary/#edss`. */
  id: string
  name: string
  others: string[]
  abbreviations: string[]
  definition: string
  zh: string | undefined
  pinyin: string | undefined
  /** The address of its own page. */
  page: string | null
  /**
   * The words whose first use on a page is explained; none for an everyday word, nor for a hospital, which a name
   * tells.
   */
  explained: { words: string[]; abbreviations: string[] }
}

/** A line of the glossary that leads from another name to the entry. */
export interface SeeAlso {
  see: string
  entry: GlossaryEntry
}

/** The lines under one letter. */
export interface Letter {
  letter: string
  lines: (GlossaryEntry | SeeAlso)[]
}

/** Kinds that are in the glossary whether or not a page is about them. */
const always: VocabularyKind[] = ['term', 'body']
/** Kinds that are in it where a page of the site is about them. */
const withPage: (VocabularyKind & PageKind)[] = ['condition', 'therapy', 'regulation', 'facility']

/**
 * Choose what the glossary tells, in the order of names.
 *
 * A body or a term belongs whether or not a page names it: who holds an offer, or stands in a hospital, meets more
 * words than this site uses. Of the everyday words (`plain`) those belong that have a Chinese name to point at. A
 * disease, a therapy, a rule or a hospital belongs where the site has a page on it; `pageOf` knows its address.
 */
export function glossaryOf(names: Names, pageOf: (kind: PageKind, id: string) => string | null): GlossaryEntry[] {
  const entries = [...names].flatMap(([key, entry]): GlossaryEntry[] => {
    const kind = key.slice(0, key.indexOf('/')) as VocabularyKind
    const subject = withPage.find((one) => one === kind)
    const page = subject ? pageOf(subject, entry.id) : null
    const belongs = subject ? page !== null : always.includes(kind) && !(entry.plain === true && !entry.zh)
    return belongs ? [glossaryEntry(entry, kind, page)] : []
  })
  return entries.toSorted((a, b) => inOrder(a.name, b.name))
}

/** The glossary of the site, with the addresses of its pages. */
export function siteGlossary({ library, names }: { library: Library; names: Names }): GlossaryEntry[] {
  return glossaryOf(names, (kind, id) => (library.byKey.has(pageKey(kind, id)) ? pageAddress(kind, id) : null))
}

function glossaryEntry(entry: Entry, kind: VocabularyKind, page: string | null): GlossaryEntry {
  const { id, name, others, abbreviations, definition, zh, pinyin, plain } = entry
  const words = plain === 'name' ? others : [name, ...others]
  const isNamed = plain === true || kind === 'facility'
  const explained = isNamed ? { words: [], abbreviations: [] } : { words, abbreviations }
  return { id, name, others, abbreviations, definition, zh, pinyin, page, explained }
}

/**
 * Put the glossary under its letters. Abbreviations and other names that begin with another letter than the name lead
 * to it from there: "HLA" to "tissue matching".
 */
export function lettersOf(glossary: GlossaryEntry[]): Letter[] {
  const lines = glossary.flatMap((entry) => [
    entry,
    ...[...entry.abbreviations, ...entry.others]
      .filter((see, index, all) => letterOf(see) !== letterOf(entry.name) && all.indexOf(see) === index)
      .map((see): SeeAlso => ({ see, entry })),
  ])
  const sorted = lines.toSorted((a, b) => inOrder(headOf(a), headOf(b)))
  return [...Map.groupBy(sorted, (line) => letterOf(headOf(line)))].map(([letter, lines]) => ({ letter, lines }))
}

/** The word under which a line is looked up. */
export function headOf(line: GlossaryEntry | SeeAlso): string {
  return 'see' in line ? capital(line.see) : titleOf(line)
}

/** The name of an entry as a heading, with a capital; a product keeps its own spelling. */
export function titleOf({ name }: GlossaryEntry): string {
  return /^\p{Ll}+\p{Lu}/u.test(name) ? name : capital(name)
}

function letterOf(name: string): string {
  const [first = ''] = name.normalize('NFD')
  return /\p{L}/u.test(first) ? first.toUpperCase() : '0–9'
}

/** In English order, whatever the machine's language. */
function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base', numeric: true }) || a.localeCompare(b, 'en')
}
