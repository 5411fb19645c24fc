import type { Check } from '../schema/check.ts'
import { subjectKinds, type Claim, type SubjectKind } from '../schema/claim.ts'
import { pageKindNames, type PageKind } from '../schema/page.ts'
import type { PublishedEdition } from '../schema/edition.ts'
import type { Status } from '../schema/register.ts'
import type { Call, Page, Part } from '../views/page.ts'
import { subjects } from './subjects.ts'
import { claimAddress } from '../views/routes.ts'

/** One source's own statement of a claim. */
export interface Saying {
  source: Page<'source'>
  claim: Claim
}

/** A claim as a reader sees it: one card, with every source that states it. */
export type ShownClaim = [Saying, ...Saying[]]

/** Everything published, indexed once. */
export interface Library {
  pages: Page[]
  claims: ReadonlyMap<string, ShownClaim>
  byKey: ReadonlyMap<string, Page>
  /** Accepted claims by the page they are about. */
  bySubject: ReadonlyMap<string, ShownClaim[]>
  /** What we found on authorisation, in the order of its file. */
  statuses: Status[]
  /** What each release published, oldest first; none before the first. */
  editions: PublishedEdition[]
}

/**
 * Index pages and accepted claims; a page of which no accepted claim remains is left out, but for a guide with steps.
 */
export function libraryOf(all: Page[], statuses: Status[] = [], editions: PublishedEdition[] = []): Library {
  const sources = all.filter((page): page is Page<'source'> => page.kind === 'source')
  const claims = acceptedClaims(sources)
  const bySubject = claimsBySubject(claims)
  const pages = all
    .filter((page) => isPublished(page, claims, bySubject))
    .toSorted((a, b) => pageKindNames.indexOf(a.kind) - pageKindNames.indexOf(b.kind) || a.id.localeCompare(b.id, 'en'))
  return {
    pages,
    claims,
    bySubject,
    statuses,
    editions,
    byKey: new Map(pages.map((page) => [pageKey(page.kind, page.id), page])),
  }
}

/** The key of a page or subject: `condition/multiple-sclerosis`. */
export function pageKey(kind: PageKind, id: string): string {
  return `${kind}/${id}`
}

function isAccepted({ state }: Claim): boolean {
  return state === 'accepted'
}

function citedBy({ checks }: Claim): string[] {
  return checks.flatMap(({ sources }) => sources)
}

/** Accepted claims by id, each with all its sources. */
export function acceptedClaims(sources: Page<'source'>[]): Map<string, ShownClaim> {
  const sayings = sources.flatMap((source) =>
    source.facts.claims.filter(isAccepted).map((claim) => ({ source, claim })),
  )
  return Map.groupBy(sayings, ({ claim }) => claim.id) as Map<string, ShownClaim>
}

/** The subjects of a claim, one by one. */
export function subjectsOf(claim: Claim): { kind: SubjectKind; id: string }[] {
  return subjectKinds.flatMap((kind) => subjects(claim, kind).map((id) => ({ kind, id })))
}

function claimsBySubject(claims: ReadonlyMap<string, ShownClaim>): Map<string, ShownClaim[]> {
  const bySubject = new Map<string, ShownClaim[]>()
  for (const shown of claims.values()) {
    const keys = new Set(shown.flatMap(({ claim }) => subjectsOf(claim)).map(({ kind, id }) => pageKey(kind, id)))
    for (const key of keys) {
      const before = bySubject.get(key)
      if (before) before.push(shown)
      else bySubject.set(key, [shown])
    }
  }
  return bySubject
}

/** Every component call of a body, however deep. */
export function callsOf(parts: Part[]): Call[] {
  return parts.flatMap((part) => ('component' in part ? [part, ...callsOf(part.children)] : []))
}

/** The ids of the claims that a body shows, in order, each once. */
export function claimIdsOf({ sections }: Pick<Page, 'sections'>): string[] {
  const calls = sections.flatMap(({ parts }) => callsOf(parts))
  return [...new Set(calls.flatMap(calledIds))]
}

/** The ids of the claims that a call shows. */
export function calledIds(call: Call): string[] {
  if (call.component === 'Claim') return [call.props.id]
  return call.component === 'Study' ? call.props.claims : []
}

/** The claims that a body shows as cards of their own; their rows in a study's card then need no address. */
export function claimsWithCards(page: Page): ReadonlySet<string> {
  const calls = page.sections.flatMap(({ parts }) => callsOf(parts))
  return new Set(calls.flatMap((call) => (call.component === 'Claim' ? [call.props.id] : [])))
}

/** Whether a part is text, or a component that shows no claim of its own. */
export function showsNoClaim(part: Part): part is Exclude<Part, { component: 'Claim' | 'Study' }> {
  return 'html' in part || part.component === 'Passage' || part.component === 'Helplines'
}

function isPublished(
  page: Page,
  claims: ReadonlyMap<string, ShownClaim>,
  bySubject: ReadonlyMap<string, ShownClaim[]>,
): boolean {
  // only development gets to see one
  if (page.facts.draft) return true
  if (page.kind === 'source') return page.facts.claims.some(isAccepted) || page.facts.standing === 'cited'
  if (page.kind === 'guide' && page.facts.steps !== 'unknown') return true
  return bySubject.has(pageKey(page.kind, page.id)) || claimIdsOf(page).some((id) => claims.has(id))
}

/** The claims that a page rests on: those its body shows, then those about it that the body does not show. */
export function claimsOf(page: Page, library: Library): { shown: ShownClaim[]; others: ShownClaim[] } {
  if (page.kind === 'source')
    return {
      shown: claimsNamed(
        page.facts.claims.map(({ id }) => id),
        library,
      ),
      others: [],
    }
  const ids = claimIdsOf(page)
  const about = library.bySubject.get(pageKey(page.kind, page.id)) ?? []
  const beside = new Set(
    about.filter(([{ claim }]) => ids.includes(claim.id)).flatMap((shown) => shown.flatMap(({ claim }) => claim.with)),
  )
  const others = about.filter(([{ claim }]) => !ids.includes(claim.id) && !beside.has(claim.id))
  return { shown: claimsNamed(ids, library), others }
}

/** The published claims of these ids, in their order. */
export function claimsNamed(ids: readonly string[], { claims }: Pick<Library, 'claims'>): ShownClaim[] {
  return ids.map((id) => claims.get(id)).filter((shown) => shown !== undefined)
}

/** The published page of a kind by its id. */
export function pageNamed<K extends PageKind>(kind: K, id: string, { byKey }: Pick<Library, 'byKey'>): Page<K> | null {
  return (byKey.get(pageKey(kind, id)) as Page<K> | undefined) ?? null
}

/** All checks of a claim, by whichever source states it. */
export function checksOf(shown: ShownClaim): Check[] {
  return shown.flatMap(({ claim }) => claim.checks)
}

/** A claim as it stands on the page of a hospital or a person's workplace: without verdicts, which belong to claims. */
export function withoutChecks([first, ...others]: ShownClaim): ShownClaim {
  const bare = ({ source, claim }: Saying): Saying => ({ source, claim: { ...claim, checks: [] } })
  return [bare(first), ...others.map(bare)]
}

/**
 * Where a claim stands with all that is behind it: on the page of the source that makes it, the first where several do.
 */
export function addressOf([{ source, claim }]: ShownClaim): string {
  return claimAddress(source.id, claim.id)
}

/** Claims of the same source that must stand in view with this one. */
export function besideOf({ source, claim }: Saying): Saying[] {
  return claim.with.flatMap((id) => {
    const beside = source.facts.claims.find((other) => other.id === id && isAccepted(other))
    return beside ? [{ source, claim: beside }] : []
  })
}

/** The sources that these claims rest on, and those of their checks, each once, in order. */
export function sourcesOf(shown: ShownClaim[], library: Library): Page<'source'>[] {
  const ids = shown.flatMap((sayings) => sayings.flatMap(({ source, claim }) => [source.id, ...citedBy(claim)]))
  return [...new Set(ids)].flatMap((id) => pageNamed('source', id, library) ?? [])
}

/** The claims whose checks rest on a source, each once. */
export function citing(source: string, { claims }: Library): ShownClaim[] {
  return [...claims.values()].filter((shown) => shown.some(({ claim }) => citedBy(claim).includes(source)))
}

/** Published pages that share claims with this one, those that share most first. */
export function relatedPages(page: Page, library: Library, most = 6): Page[] {
  const { shown, others } = claimsOf(page, library)
  const times = new Map<string, number>()
  for (const sayings of [...shown, ...others]) {
    const subjects = sayings.flatMap(({ claim }) => subjectsOf(claim))
    for (const key of new Set(subjects.map(({ kind, id }) => pageKey(kind, id))))
      times.set(key, (times.get(key) ?? 0) + 1)
  }
  times.delete(pageKey(page.kind, page.id))
  return [...times]
    .toSorted(([a, shares], [b, others]) => others - shares || a.localeCompare(b, 'en'))
    .flatMap(([key]) => library.byKey.get(key) ?? [])
    .slice(0, most)
}

/** The conditions a page is about: itself, or those of its claims. */
export function conditionsOf(page: Page, library: Library): Page<'condition'>[] {
  if (page.kind === 'condition') return [page]
  const { shown, others } = claimsOf(page, library)
  const ids = [...shown, ...others].flatMap((sayings) => sayings.flatMap(({ claim }) => subjects(claim, 'condition')))
  return [...new Set(ids)].toSorted().flatMap((id) => pageNamed('condition', id, library) ?? [])
}

/** Calls of claims that exist in no source, published or not (`every`), as messages with file and line. */
export function unknownClaims(pages: Page[], every: Page[] = pages): string[] {
  const known = new Set(every.flatMap((page) => (page.kind === 'source' ? page.facts.claims.map(({ id }) => id) : [])))
  return pages.flatMap((page) =>
    page.sections.flatMap(({ parts }) =>
      callsOf(parts).flatMap((call) => {
        const missing = calledIds(call).filter((id) => !known.has(id))
        return missing.map(
          (id) =>
            `${page.path}:${call.line}:1 Unexpected claim \`${id}\`, which no source makes: ` +
            'correct the id or remove the line',
        )
      }),
    ),
  )
}
