import { pageKindNames, pageKinds, type PageKind } from '../schema/page.ts'
import type { NotLookedAt, WayToAsk } from '../schema/asking.ts'
import type { Entry } from '../schema/vocabulary.ts'
import type { Library } from '../claims/library.ts'
import type { GlossaryEntry } from '../vocabulary/glossary.ts'
import type { Names } from '../vocabulary/names.ts'
import type { Page } from '../views/page.ts'
import { pageAddress } from '../views/routes.ts'
import { capital, firstSentences } from '../language/words.ts'
import { otherKinds } from './facets.ts'
import { widerOf } from '../vocabulary/broader.ts'
import { isHan, plainly } from './fold.ts'
import { idleWordsOf, tellingKeys, type Asking, type AskingWords, type IdleWords } from './asking.ts'

/**
 * Kinds of target: pages of `content/`, the site's own pages, comparisons, entries of the glossary; and a disease that
 * was not looked at, which leads nowhere.
 */
export type TargetKind = PageKind | 'page' | 'comparison' | 'term' | 'not-looked-at'

/** What a name leads to, as the list of names keeps it; short keys, since a reader waits for it. */
export interface NamedTarget {
  /** Address below the base of the site. */
  a: string
  /** Title. */
  t: string
  k: TargetKind
  /** What it is, in a sentence, where that is told before its text is searched. */
  s?: string
  /** Other names, abbreviations and wordings. */
  n?: string[]
  /** Chinese names. */
  z?: string[]
  /** The Chinese name in pinyin, without tones and spaces. */
  p?: string
  /** What is asked by those who mean it: all words of one, in any order. */
  q?: string[]
  /** Asked for beside a disease, it is meant before the disease. */
  f?: 1
  /** How many wider kinds stand above it; a wide name yields to a narrow one. */
  d?: number
  /** An everyday word of the glossary, which yields to pages. */
  e?: 1
  /** Blocks of its page that answer a question. */
  b?: string[]
}

/** The list of names: what each leads to, and names of diseases and treatments on which the site has no page. */
export interface SearchNames {
  /** What a reader sees each kind called. */
  kinds: Record<TargetKind, string>
  targets: NamedTarget[]
  /** Diseases on which the site has no page: the name that is shown, then all others, Chinese ones among them. */
  notLookedAt: string[][]
  words: AskingWords
  /** Names of treatments without a page; some are mentioned on the site, others not at all. */
  others: string[]
}

/** What the list is made from. */
export interface NameSources {
  library: Library
  names: Names
  asking: Asking
  glossary: GlossaryEntry[]
  /** Diseases whose treatments stand side by side. */
  comparable: Page<'condition'>[]
  /** The blocks of a page, by their ids. */
  blocksOf(page: Library['pages'][number]): string[]
}

const pageKindsNamed: readonly PageKind[] = ['condition', 'therapy', 'regulation', 'facility', 'guide']

/** The address of a page below the base of the site. */
export const addressOf = (kind: PageKind, id: string) => pageAddress(kind, id, '/').slice(1)

/** Gather every name under which a reader may look for something. */
export function searchNamesOf(sources: NameSources): SearchNames {
  const { library, names, asking, comparable } = sources
  const asksFor = new Map(asking.pages.map((page) => [page.id, page]))
  const pages = library.pages
    .filter(({ kind }) => pageKindsNamed.includes(kind))
    .map((page) => pageTarget(page, asksFor, sources))
  const own = asking.pages.flatMap((page) =>
    page.title === undefined ? [] : [target({ a: page.id, t: page.title, k: 'page', ...askedBy(page) })],
  )
  const comparisons = comparable.map(({ id, facts }) =>
    target({
      a: `compare/${id}/`,
      t: `Cell therapies for ${facts.title}, side by side`,
      k: 'comparison',
      ...askedBy(asksFor.get('compare/any/')),
    }),
  )
  const terms = termTargets(sources)
  const told = new Set([...pages, ...terms].map(({ a }) => a))
  const without = (kind: 'condition' | 'therapy') =>
    [...names].flatMap(([key, entry]) =>
      key.startsWith(`${kind}/`) && !told.has(addressOf(kind, entry.id)) ? [entry] : [],
    )
  const others = without('therapy').flatMap((entry) => [entry.name, ...entry.others, ...entry.abbreviations])
  return {
    kinds: kindNames(),
    targets: [...pages, ...own, ...comparisons, ...terms],
    words: { ...asking.words, translated: { ...placesIn(names), ...asking.words.translated } },
    notLookedAt: notLookedAtOf(without('condition'), asking.notLookedAt, [...pages, ...own]),
    others: [...new Set(others)].toSorted(),
  }
}

function pageTarget(
  page: Page,
  asksFor: ReadonlyMap<string, WayToAsk>,
  { names, asking, blocksOf }: NameSources,
): NamedTarget {
  const { kind, id, facts } = page
  const entry = names.get(`${kind}/${id}`)
  const a = addressOf(kind, id)
  return target({
    a,
    t: facts.title,
    k: kind,
    s: firstSentences(facts.summary, 24),
    ...(entry && namesOfEntry(entry, facts.title, idleWordsOf(asking.words))),
    ...askedBy(asksFor.get(a)),
    d: kind === 'therapy' ? depthOf(id, names) : 0,
    b: kind === 'condition' || kind === 'therapy' ? blocksOf(page) : [],
  })
}

/** Entries of the glossary that have no page. */
function termTargets({ glossary, names, asking }: NameSources): NamedTarget[] {
  return glossary.flatMap(({ id, name, page }) => {
    const entry = page === null ? (names.get(`term/${id}`) ?? names.get(`body/${id}`)) : undefined
    if (!entry) return []
    const t = capital(name)
    const named = namesOfEntry(entry, t, idleWordsOf(asking.words))
    return [target({ a: `glossary/#${id}`, t, k: 'term', ...named, ...(entry.plain === true ? { e: 1 } : {}) })]
  })
}

/** Chinese names of places, with the English ones. */
function placesIn(names: Names): Record<string, string> {
  return Object.fromEntries(
    [...names].flatMap(([key, { name, zh }]) =>
      key.startsWith('place/') && key !== 'place/china' && zh !== undefined ? [[zh, name]] : [],
    ),
  )
}

/**
 * Diseases without a page, each once: names of the vocabulary with those that people use; none that leads to a page.
 */
function notLookedAtOf(entries: Entry[], listed: NotLookedAt[], pages: NamedTarget[]): string[][] {
  const led = new Set(pages.flatMap(({ t, n = [], z = [], q = [] }) => [t, ...n, ...z, ...q]).map(plainly))
  const groups = new Map<string, string[]>()
  const known = [
    ...listed.map(({ name, others, zh }) => [name, ...others, ...zh]),
    ...entries.map(({ name, others, abbreviations, variants, zh }) =>
      [name, ...others, ...abbreviations, ...variants, zh ?? ''].filter(Boolean),
    ),
  ]
  for (const names of known) {
    const [name = ''] = names
    groups.set(plainly(name), [...(groups.get(plainly(name)) ?? []), ...names])
  }
  const taken = new Set<string>()
  return [...groups.values()].flatMap((names) => {
    const kept = names.filter((name) => !led.has(plainly(name)) && !taken.has(plainly(name)))
    const unique = [...new Map(kept.map((name) => [plainly(name), name])).values()]
    for (const name of unique) taken.add(plainly(name))
    return unique.length > 0 ? [unique] : []
  })
}

function namesOfEntry(entry: Entry, title: string, idle: IdleWords): Pick<NamedTarget, 'n' | 'z' | 'p'> {
  const variants = 'role' in entry && entry.plain === true ? [] : entry.variants
  const all = [entry.name, ...entry.others, ...entry.abbreviations, ...variants]
  const chinese = [entry.zh ?? '', ...all.filter(isHan)].filter(Boolean)
  const plain = entry.pinyin
    ?.normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase()
  const keyed = new Map<string, string>([[tellingKeys(title, idle), title]])
  for (const name of all.filter((name) => !isHan(name))) {
    const key = tellingKeys(name, idle)
    if (!keyed.has(key)) keyed.set(key, name)
  }
  return {
    n: [...keyed.values()].slice(1),
    z: [...new Set(chinese)],
    ...(plain ? { p: plain } : {}),
  }
}

/** How a page is asked for. */
function askedBy(page: WayToAsk | undefined): Pick<NamedTarget, 'q' | 'f'> {
  return { q: page?.asked ?? [], ...(page?.first ? { f: 1 } : {}) }
}

/** How many kinds stand above a therapy: none above "stem cell therapy". */
function depthOf(id: string, names: Names): number {
  return widerOf(id, (one) => (names.get(`therapy/${one}`) as Entry<'therapy'> | undefined)?.broader).length
}

/** Without what is empty. */
function target(all: Required<Pick<NamedTarget, 'a' | 't' | 'k'>> & Partial<NamedTarget>): NamedTarget {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== undefined && value !== 0 && !(Array.isArray(value) && value.length === 0),
    ),
  ) as unknown as NamedTarget
}

function kindNames(): Record<TargetKind, string> {
  const ofPages = Object.fromEntries(pageKindNames.map((kind) => [kind, pageKinds[kind].one])) as Record<
    PageKind,
    string
  >
  return {
    ...ofPages,
    page: otherKinds.page,
    comparison: otherKinds.comparison,
    term: otherKinds.term,
    'not-looked-at': '',
  }
}
