import { claimKinds, type ClaimKind } from '../schema/claim.ts'
import { claimIdsOf, claimsNamed, claimsOf, type Library, type ShownClaim } from './library.ts'
import { labelOf } from './marks.ts'
import type { Page, Section } from '../views/page.ts'
import { hasCutSection } from '../views/sections.ts'
import { rowOf, type RegisterRow } from './register.ts'

/** Claims of one kind, a line each, with what keeps them from being read as results. */
export interface RecordGroup {
  heading: string
  label: string | null
  rows: RegisterRow[]
}

/**
 * The most claims that a page lists beside those that it shows; where there are more, they have a list of their own.
 */
const mostListed = 100

/** Whether there are more claims about a page than it shows or lists itself. */
export function isCut(page: Page, library: Library): boolean {
  if (page.kind === 'source') return false
  return claimsOf(page, library).others.length > mostListed || hasCutSection(page, library)
}

/**
 * Gather, by kind, the claims that a page tells in one line each: those of these kinds that its body shows, and those
 * about its subject that its body does not show. Claims in `told` stand elsewhere on the page.
 */
export function recordOf(
  page: Page,
  sections: Section[],
  kinds: readonly ClaimKind[],
  told: ReadonlySet<string>,
  library: Library,
): RecordGroup[] {
  const inBody = claimsNamed(claimIdsOf({ sections }), library).filter(([{ claim }]) => kinds.includes(claim.kind))
  const all = [...inBody, ...claimsOf(page, library).others.slice(0, mostListed)].filter(
    ([{ claim }]) => !told.has(claim.id),
  )
  const groups = Map.groupBy(all, ([{ claim }]) => claim.kind)
  const order = Object.keys(claimKinds) as ClaimKind[]
  return [...groups]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([kind, shown]) => ({ heading: claimKinds[kind], label: sharedLabel(shown), rows: shown.map(rowOf) }))
}

function sharedLabel(shown: ShownClaim[]): string | null {
  const labels = new Set(shown.map(([{ claim }]) => labelOf(claim)))
  const [first = null] = labels
  return labels.size === 1 ? first : null
}
