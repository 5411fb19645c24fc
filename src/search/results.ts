import { wordsOf } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import type { NamedTarget } from './names.ts'
import { questionKinds, type QuestionKind } from './questions.ts'
import { facets, otherKinds, reassurance, type Facet } from './facets.ts'
import type { Row } from './table.ts'
import type { Understood } from './question/understand.ts'

/** What a full-text index found: its name of a page, claim or word, and how well it fits, higher for better. */
export interface Hit {
  id: string
  score: number
}

/** A page among the results, with the claims on it that were found. */
export interface Found {
  /** Below the base of the site. */
  address: string
  /** What the index calls the page; none where its text is not indexed. */
  id: string | null
  /** Title and kind, where a name tells them; otherwise the index does. */
  target: NamedTarget | undefined
  /** The block that answers what is asked. */
  block: string | null
  /** What the index calls the claims, the best first. */
  claims: string[]
}

/** What is chosen to narrow the results by; `''` for no choice. */
export type Chosen = Partial<Record<Facet, string>>

/** The results, and how many there would be of each kind, disease … */
export interface Results {
  found: Found[]
  /** Pages and claims, together. */
  number: number
  counts: Record<Facet, { value: string; words: string; number: number }[]>
}

/** Results from names alone, before any index is there. */
export function firstResults({ meant, asks }: Understood): Found[] {
  return meant.map(({ target }) => ({ address: target.a, id: null, target, block: blockFor(target, asks), claims: [] }))
}

/** The block of a page that answers the first question that it can. */
export function blockFor(target: NamedTarget | undefined, asks: QuestionKind[]): string | null {
  const blocks = asks.flatMap((kind) => [...questionKinds[kind].blocks])
  return blocks.find((block) => target?.b?.includes(block)) ?? null
}

/** All results: what is named or meant first, as sure as it is; then what the text says, as well as it fits. */
export function resultsOf(
  understood: Understood,
  hits: Hit[],
  rows: ReadonlyMap<string, Row>,
  lexicon: Lexicon,
  chosen: Chosen,
): Results {
  const { meant, asks, named } = understood
  const targets = new Map(lexicon.names.map(({ target }) => [target.a, target]))
  const sure = new Map(meant.map(({ target, sure }) => [target.a, sure]))
  const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE)
  const fit = new Map(hits.map(({ id, score }) => [id, score / best]))
  const subjects = named.filter(({ k }) => k !== 'term' && k !== 'page').map(({ a }) => a)
  const kinds = new Set<string>(asks.flatMap((kind) => [...questionKinds[kind].claims]))
  const scored = [...rows.values()].flatMap((row) => {
    const title = isPage(row) ? targets.get(row.about[0] ?? '')?.t : undefined
    const inTitle = title !== undefined && understood.words.length > 0 && hasWords(title, understood.all)
    const score = scoreOf(row, {
      sure,
      fit,
      subjects,
      kinds,
      inTitle,
      isTextAsked: hits.length > 0 || understood.words.length > 0,
    })
    const isDenial = asks.includes('harms') && row.says === reassurance
    return score > 0 ? [{ row, score: isDenial ? score / 2 : score }] : []
  })
  const withoutRow = meant.filter(({ target }) => !scored.some(({ row }) => isPage(row) && row.about[0] === target.a))
  const isChosen = (row: Row, but?: Facet) =>
    facets.every((facet) => facet === but || !chosen[facet] || valuesOf(row, facet).includes(chosen[facet]))
  const shown = scored.filter(({ row }) => isChosen(row))
  const groups = new Map<string, { score: number; page: string | null; claims: { id: string; score: number }[] }>()
  const groupAt = (address: string) => {
    const group = groups.get(address) ?? { score: 0, page: null, claims: [] }
    groups.set(address, group)
    return group
  }
  for (const { row, score } of shown) {
    const group = groupAt(isPage(row) ? (row.about[0] ?? row.id) : homeOf(row, subjects, sure))
    if (isPage(row)) group.page = row.id
    else group.claims.push({ id: row.id, score })
    group.score = Math.max(group.score, isPage(row) ? score : score * 0.9)
  }
  const added = facets.every((facet) => !chosen[facet]) ? withoutRow : []
  for (const { target, sure } of added) {
    const group = groupAt(target.a)
    group.score = Math.max(group.score, sure)
  }
  const pageIds = new Map([...rows.values()].filter(isPage).map((row) => [row.about[0] ?? '', row.id]))
  const found = [...groups]
    .toSorted(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
    .map(([address, { page, claims }]): Found => ({
      address,
      id: page ?? pageIds.get(address) ?? null,
      target: targets.get(address),
      block: blockFor(targets.get(address), asks),
      claims: claims.toSorted((a, b) => b.score - a.score).map(({ id }) => id),
    }))
  return {
    found,
    number: shown.length + added.length,
    counts: countsOf(
      scored.map(({ row }) => row),
      isChosen,
      targets,
      chosen,
    ),
  }
}

const isPage = ({ kind }: Row) => kind !== otherKinds.claim

interface Scoring {
  sure: ReadonlyMap<string, number>
  fit: ReadonlyMap<string, number>
  subjects: string[]
  kinds: ReadonlySet<string>
  /** Whether all words that are looked for stand in its title. */
  inTitle: boolean
  isTextAsked: boolean
}

/** Whether a title has a form of each word. */
function hasWords(title: string, words: string[][]): boolean {
  const inTitle = wordsOf(title)
  return words.every((forms) =>
    forms.some((form) => wordsOf(form).every(({ key }) => inTitle.some((word) => word.key === key))),
  )
}

/** How well a page or claim fits, from 0 to about 115; 0 is no result. */
function scoreOf(row: Row, { sure, fit, subjects, kinds, inTitle, isTextAsked }: Scoring): number {
  const isSure = isPage(row) ? (sure.get(row.about[0] ?? '') ?? 0) : 0
  const text = fit.get(row.id)
  const shared = subjects.filter((address) => row.about.includes(address)).length
  const isAbout = subjects.length > 0 && shared === subjects.length
  // What is almost certain is not put in another order by a text that happens to have the words.
  if (isSure > 0) return isSure + (isSure < 80 ? 12 : 2) * (text ?? 0)
  if (text !== undefined) {
    const rank = row.about[0] === 'glossary/' ? 0.2 : row.kind === otherKinds.comparison ? 0.5 : 1
    const fits = subjects.length === 0 ? 20 + 45 * text * rank : (isAbout ? 44 : 8) + 20 * text * rank
    return fits + (asked(row, kinds) ? 6 : 0) + (inTitle && subjects.length === 0 ? 15 : 0)
  }
  if (isTextAsked || !isAbout) return 0
  return (isPage(row) ? 22 : 20) + (asked(row, kinds) ? 10 : 0)
}

const asked = ({ says }: Row, kinds: ReadonlySet<string>) => says !== undefined && kinds.has(says)

/** The page under which a claim stands: the one that is named, else the surest, else the first that it is about. */
function homeOf(row: Row, subjects: string[], sure: ReadonlyMap<string, number>): string {
  const named = subjects.find((address) => row.about.includes(address))
  if (named !== undefined) return named
  const [surest] = row.about.toSorted((a, b) => (sure.get(b) ?? 0) - (sure.get(a) ?? 0))
  return surest !== undefined && sure.has(surest) ? surest : (row.about[0] ?? row.id)
}

/** The values by which a row is chosen; of diseases and treatments, the ids of their pages. */
export function valuesOf(row: Row, facet: Facet): string[] {
  switch (facet) {
    case 'kind':
      return [row.kind]
    case 'condition':
      return idsIn(row, 'conditions')
    case 'therapy':
      return idsIn(row, 'therapies')
    case 'evidence':
      return row.evidence === undefined ? [] : [row.evidence]
    case 'verdict':
      return row.verdict ?? []
    case 'status':
      return row.status ?? []
    default:
      return facet satisfies never
  }
}

function idsIn({ about }: Row, folder: string): string[] {
  return about.flatMap((address) => (address.startsWith(`${folder}/`) ? [address.split('/')[1] ?? ''] : []))
}

/** How many results each value would leave, with the other choices as they are; a chosen value is listed in any case. */
function countsOf(
  rows: Row[],
  isChosen: (row: Row, but?: Facet) => boolean,
  targets: ReadonlyMap<string, NamedTarget>,
  chosen: Chosen,
): Results['counts'] {
  const counted = facets.map((facet) => {
    const numbers = new Map<string, number>()
    if (chosen[facet]) numbers.set(chosen[facet], 0)
    for (const row of rows.filter((row) => isChosen(row, facet)))
      for (const value of valuesOf(row, facet)) numbers.set(value, (numbers.get(value) ?? 0) + 1)
    const folder = facet === 'condition' ? 'conditions' : facet === 'therapy' ? 'therapies' : null
    const values = [...numbers].map(([value, number]) => ({
      value,
      words: (folder && targets.get(`${folder}/${value}/`)?.t) ?? value,
      number,
    }))
    return [facet, values.toSorted((a, b) => a.words.localeCompare(b.words, 'en'))] as const
  })
  return Object.fromEntries(counted) as Results['counts']
}
