import { pageKindNames, pageKinds, type PageKind } from '../../schema/page.ts'
import type { Entry } from '../../schema/vocabulary.ts'
import type { Library } from '../claims.ts'
import type { GlossaryEntry } from '../glossary.ts'
import type { Names } from '../names.ts'
import type { Page } from '../page.ts'
import { capital, firstSentences } from '../words.ts'
import { otherKinds } from './facets.ts'
import { telling } from './lexicon.ts'
import { topics, type Topic } from './topics.ts'

/** Kinds of target: pages of `content/`, the site's own pages, comparisons, entries of the glossary. */
export type TargetKind = PageKind | 'page' | 'comparison' | 'term'

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
  /** Names without a page; some are mentioned on the site, others not at all. */
  others: string[]
}

/** What the list is made from. */
export interface NameSources {
  library: Library
  names: Names
  glossary: GlossaryEntry[]
  /** Diseases whose treatments stand side by side. */
  comparable: Page<'condition'>[]
  /** The blocks of a page, by their ids. */
  blocksOf(page: Library['pages'][number]): string[]
  /** The address of a page below the base of the site. */
  addressOf(kind: PageKind, id: string): string
}

const pageKindsNamed = ['condition', 'therapy', 'regulation', 'facility', 'guide'] as const

/** Gather every name under which a reader may look for something. */
export function searchNamesOf(sources: NameSources): SearchNames {
  const { library, names, glossary } = sources
  const topicAt = new Map(topics.map((topic) => [topic.address, topic]))
  const pages = library.pages.flatMap((page): NamedTarget[] => {
    const kind = pageKindsNamed.find((kind) => kind === page.kind)
    if (!kind) return []
    const entry = names.get(`${kind}/${page.id}`)
    const address = sources.addressOf(kind, page.id)
    const blocks = kind === 'condition' || kind === 'therapy' ? sources.blocksOf(page) : []
    return [
      target({
        a: address,
        t: page.facts.title,
        k: kind,
        s: firstSentences(page.facts.summary, 24),
        ...(entry ? namesOfEntry(entry, page.facts.title) : {}),
        q: [...(topicAt.get(address)?.asked ?? [])],
        ...first(topicAt.get(address)),
        d: kind === 'therapy' ? depthOf(page.id, names) : 0,
        b: blocks,
      }),
    ]
  })
  const own = topics.flatMap((topic) =>
    topic.title === undefined
      ? []
      : [target({ a: topic.address, t: topic.title, k: 'page', q: [...topic.asked], ...first(topic) })],
  )
  const comparisons = sources.comparable.map(({ id, facts }) =>
    target({
      a: `compare/${id}/`,
      t: `Cell therapies for ${facts.title}, side by side`,
      k: 'comparison',
      q: ['compare', 'comparison', 'versus', 'vs', 'side by side', 'difference', 'better', 'best treatment'],
    }),
  )
  const terms = glossary.flatMap((one): NamedTarget[] => {
    const entry = one.page === null ? (names.get(`term/${one.id}`) ?? names.get(`body/${one.id}`)) : undefined
    if (!entry) return []
    const title = capital(one.name)
    return [
      target({ a: `glossary/#${one.id}`, t: title, k: 'term', ...namesOfEntry(entry, title), ...everyday(entry) }),
    ]
  })
  const told = new Set([...pages, ...terms].map(({ a }) => a))
  const others = [...names].flatMap(([key, entry]) => {
    const kind = (['condition', 'therapy'] as const).find((kind) => key.startsWith(`${kind}/`))
    if (!kind || told.has(sources.addressOf(kind, entry.id))) return []
    return [entry.name, ...entry.others, ...entry.abbreviations]
  })
  return {
    kinds: kindNames(),
    targets: [...pages, ...own, ...comparisons, ...terms],
    others: [...new Set(others)].toSorted(),
  }
}

function namesOfEntry(entry: Entry, title: string): Pick<NamedTarget, 'n' | 'z' | 'p'> {
  const variants = 'role' in entry && entry.plain === true ? [] : entry.variants
  const all = [entry.name, ...entry.others, ...entry.abbreviations, ...variants]
  const isChinese = (name: string) => /\p{Script=Han}/u.test(name)
  const chinese = [entry.zh ?? '', ...all.filter(isChinese)].filter(Boolean)
  const plain = entry.pinyin
    ?.normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase()
  const keyed = new Map<string, string>([[keysOf(title), title]])
  for (const name of all.filter((name) => !isChinese(name))) {
    const key = keysOf(name)
    if (!keyed.has(key)) keyed.set(key, name)
  }
  return {
    n: [...keyed.values()].slice(1),
    z: [...new Set(chinese)],
    ...(plain ? { p: plain } : {}),
  }
}

const first = (topic: Topic | undefined): Pick<NamedTarget, 'f'> => (topic?.isFirst ? { f: 1 } : {})
const everyday = (entry: Entry): Pick<NamedTarget, 'e'> => (entry.plain === true ? { e: 1 } : {})

/** How many kinds stand above a therapy: none above "stem cell therapy". */
function depthOf(id: string, names: Names): number {
  const entry = names.get(`therapy/${id}`)
  const broader = entry && 'broader' in entry ? entry.broader : undefined
  return broader === undefined ? 0 : 1 + depthOf(broader, names)
}

/** Without what is empty. */
function target(all: Required<Pick<NamedTarget, 'a' | 't' | 'k'>> & Partial<NamedTarget>): NamedTarget {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== undefined && value !== 0 && !(Array.isArray(value) && value.length === 0),
    ),
  ) as unknown as NamedTarget
}

const keysOf = (name: string) =>
  telling(name)
    .map(({ key }) => key)
    .join(' ')

function kindNames(): Record<TargetKind, string> {
  const ofPages = Object.fromEntries(pageKindNames.map((kind) => [kind, pageKinds[kind].one])) as Record<
    PageKind,
    string
  >
  return { ...ofPages, page: otherKinds.page, comparison: otherKinds.comparison, term: otherKinds.term }
}
