import { wordsOf } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import type { NamedTarget } from './names.ts'
import { questionKinds, type QuestionKind } from './questions.ts'
import { facets, otherKinds, reassurance, type Facet } from './facets.ts'
import type { Row } from './table.ts'
import type { Meant } from './question/meant.ts'
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
  const { meant, asks } = understood
  const targets = new Map(lexicon.names.map(({ target }) => [target.a, target]))
  const scoring = scoringOf(understood, hits, targets)
  const scored = [...rows.values()].flatMap((row) => {
    const score = scoreOf(row, scoring)
    return score > 0 ? [{ row, score }] : []
  })
  const isChosen = (row: Row, but?: Facet) =>
    facets.every((facet) => facet === but || !chosen[facet] || valuesOf(row, facet).includes(chosen[facet]))
  const shown = scored.filter(({ row }) => isChosen(row))
  const withRow = new Set(scored.flatMap(({ row }) => (isPage(row) ? [row.about[0]] : [])))
  const added = facets.some((facet) => chosen[facet]) ? [] : meant.filter(({ target }) => !withRow.has(target.a))
  const pageIds = new Map([...rows.values()].filter(isPage).map((row) => [row.about[0] ?? '', row.id]))
  return {
    found: groupsOf(shown, added, scoring).map(([address, { page, claims }]) => ({
      address,
      id: page ?? pageIds.get(address) ?? null,
      target: targets.get(address),
      block: blockFor(targets.get(address), asks),
      claims: claims.toSorted((a, b) => b.score - a.score).map(({ id }) => id),
    })),
    number: shown.length + added.length,
    counts: countsOf(
      scored.map(({ row }) => row),
      isChosen,
      targets,
      chosen,
    ),
  }
}

/** A page, with its id where it was found itself, and the claims found that stand under it. */
interface Group {
  score: number
  page: string | null
  claims: { id: string; score: number }[]
}

/** Pages with their claims by the address of the page, the best first. */
function groupsOf(
  shown: { row: Row; score: number }[],
  added: Meant[],
  { subjects, sure }: Scoring,
): [string, Group][] {
  const groups = new Map<string, Group>()
  const groupAt = (address: string, score: number) => {
    const group = groups.get(address) ?? { score: 0, page: null, claims: [] }
    groups.set(address, group)
    group.score = Math.max(group.score, score)
    return group
  }
  for (const { row, score } of shown)
    if (isPage(row)) groupAt(row.about[0] ?? row.id, score).page = row.id
    else groupAt(homeOf(row, subjects, sure), score * 0.9).claims.push({ id: row.id, score })
  for (const { target, sure } of added) groupAt(target.a, sure)
  return [...groups].toSorted(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
}

const isPage = ({ kind }: Row) => kind !== otherKinds.claim

/** What a question is weighed by, page for page and claim for claim. */
interface Scoring {
  understood: Understood
  targets: ReadonlyMap<string, NamedTarget>
  /** How surely pages are meant, by their addresses. */
  sure: ReadonlyMap<string, number>
  /** How well texts fit, up to 1, by the names of the index. */
  fit: ReadonlyMap<string, number>
  /** Addresses of what is named. */
  subjects: string[]
  /** Kinds of claim that answer what is asked. */
  kinds: ReadonlySet<string>
}

function scoringOf(understood: Understood, hits: Hit[], targets: Scoring['targets']): Scoring {
  const { meant, named, asks } = understood
  const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE)
  return {
    understood,
    targets,
    sure: new Map(meant.map(({ target, sure }) => [target.a, sure])),
    fit: new Map(hits.map(({ id, score }) => [id, score / best])),
    subjects: named.filter(({ k }) => k !== 'term' && k !== 'page').map(({ a }) => a),
    kinds: new Set(asks.flatMap((kind) => [...questionKinds[kind].claims])),
  }
}

/** Whether the title of a page has a form of each word that is looked for. */
function isInTitle(row: Row, { understood: { words, all }, targets }: Scoring): boolean {
  const title = isPage(row) ? targets.get(row.about[0] ?? '')?.t : undefined
  if (title === undefined || words.length === 0) return false
  const inTitle = new Set(wordsOf(title).map(({ key }) => key))
  return all.every((forms) => forms.some((form) => wordsOf(form).every(({ key }) => inTitle.has(key))))
}

/** How well a page or claim fits, from 0 to about 115; 0 is no result. */
function scoreOf(row: Row, scoring: Scoring): number {
  const { sure, fit, subjects, kinds, understood } = scoring
  const isSure = isPage(row) ? (sure.get(row.about[0] ?? '') ?? 0) : 0
  const text = fit.get(row.id)
  const isAbout = subjects.length > 0 && subjects.every((address) => row.about.includes(address))
  const isDenial = understood.asks.includes('harms') && row.says === reassurance
  // What is almost certain is not put in another order by a text that happens to have the words.
  if (isSure > 0) return isSure + (isSure < 80 ? 12 : 2) * (text ?? 0)
  const part = isDenial ? 0.5 : 1
  if (text !== undefined) {
    const rank = row.about[0] === 'glossary/' ? 0.2 : row.kind === otherKinds.comparison ? 0.5 : 1
    const fits = subjects.length === 0 ? 20 + 45 * text * rank : (isAbout ? 44 : 8) + 20 * text * rank
    return part * (fits + (asked(row, kinds) ? 6 : 0) + (subjects.length === 0 && isInTitle(row, scoring) ? 15 : 0))
  }
  if (fit.size > 0 || understood.words.length > 0 || !isAbout) return 0
  return part * ((isPage(row) ? 22 : 20) + (asked(row, kinds) ? 10 : 0))
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

/**
 * How many results each value would leave, with the other choices as they are; a chosen value is listed in any case.
 */
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
