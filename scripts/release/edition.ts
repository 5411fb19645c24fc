import { isDeepStrictEqual } from 'node:util'
import type { EditionClaim, PublishedEdition } from '../../src/schema/edition.ts'
import type { Moved } from '../../src/schema/register.ts'
import { sha256 } from '../../src/language/sha256.ts'
import type { PlacedClaim } from '../check/content/library.ts'

/** What is published: every claim by its id, and the address of every page. */
export type Snapshot = Pick<PublishedEdition, 'addresses' | 'claims'>

type Changes = PublishedEdition['changes']

/** What a reader sees of each accepted claim; of a claim of several sources, what all of them say. */
export function claimsIn(placed: readonly PlacedClaim[]): Snapshot['claims'] {
  const sayings = placed.flatMap(({ claim, page }) => (claim?.state === 'accepted' ? [{ claim, source: page.id }] : []))
  const byId = Map.groupBy(sayings, ({ claim }) => claim.id)
  const claims = [...byId].map(([id, said]): [string, EditionClaim] => {
    const seen = said.map(({ source, claim: { id: _, state: __, ...seen } }) => [source, seen])
    const verdicts = said.flatMap(({ claim }) => claim.checks.map(({ asks, verdict }) => ({ asks, verdict })))
    return [id, { source: said[0]?.source ?? '', hash: sha256(JSON.stringify(seen), 12), verdicts }]
  })
  return Object.fromEntries(claims.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Make the edition of a day: what is published, and what has changed since the edition before, where there is one. */
export function editionOf(
  on: string,
  now: Snapshot,
  before: Snapshot | null,
  moved: readonly Moved[],
): PublishedEdition {
  const { addresses, claims } = before ?? { addresses: [], claims: {} }
  const changes = { ...claimChanges(now.claims, claims), pages: pageChanges(now.addresses, addresses, moved) }
  return { on, changes, ...now }
}

function claimChanges(now: Snapshot['claims'], before: Snapshot['claims']): Omit<Changes, 'pages'> {
  const gone = Object.keys(before).filter((id) => !now[id])
  const come = Object.keys(now).filter((id) => !before[id])
  const renamed = gone.flatMap((from) => {
    const to = come.find((id) => now[id]?.hash === before[from]?.hash)
    return to === undefined ? [] : [{ from, to }]
  })
  const kept = Object.keys(now).filter((id) => before[id])
  const isJudgedAnew = (id: string) => !isDeepStrictEqual(now[id]?.verdicts, before[id]?.verdicts)
  return {
    added: come.filter((id) => !renamed.some(({ to }) => to === id)),
    changed: kept.filter((id) => now[id]?.hash !== before[id]?.hash && !isJudgedAnew(id)),
    withdrawn: gone.filter((id) => !renamed.some(({ from }) => from === id)),
    renamed,
    verdicts: kept
      .filter(isJudgedAnew)
      .map((claim) => ({ claim, from: before[claim]?.verdicts ?? [], to: now[claim]?.verdicts ?? [] })),
  }
}

function pageChanges(now: readonly string[], before: readonly string[], moved: readonly Moved[]): Changes['pages'] {
  const gone = before.filter((address) => !now.includes(address))
  const renamed = gone.flatMap((from) => {
    const to = moved.find(({ id }) => id === from)?.to
    return to === undefined ? [] : [{ from, to }]
  })
  const come = now.filter((address) => !before.includes(address))
  return {
    added: come.filter((address) => !renamed.some(({ to }) => to === address)),
    renamed,
    removed: gone.filter((address) => !renamed.some(({ from }) => from === address)),
  }
}
