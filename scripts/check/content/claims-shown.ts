import type { RootContent } from 'mdast'
import type { YamlPath } from '../../../src/loader/content-page.ts'
import { soonDue, type Checked } from '../../../src/views/review.ts'
import { subjects } from '../../../src/claims/subjects.ts'
import { common } from '../../../src/schema/common.ts'
import {
  componentsIn,
  idsIn,
  passagesOf,
  type Component,
  type Library,
  type Page,
  type PlacedClaim,
} from './library.ts'

/** Frontmatter fields that cite claims by id. */
export const citingFields = ['usual-care', 'may-charge', 'named'] as const

/** What the page of a rule says that it means for a patient, with the ids of the claims that each sentence rests on. */
export function meaningsOf({ fields }: Page): { says: string; claims: string[]; path: YamlPath }[] {
  const means = Array.isArray(fields['means']) ? (fields['means'] as (Record<string, unknown> | null)[]) : []
  return means.map((meaning, index) => ({
    says: String(meaning?.['says'] ?? ''),
    claims: [meaning?.['claims']].flat().filter((id) => typeof id === 'string'),
    path: ['means', index],
  }))
}

/** List the claims that a page shows or cites: its own, those about its subject, and those it calls by id. */
export function claimsShownOn(page: Page, { claims }: Library): PlacedClaim[] {
  const cited = new Set(citedIds(page))
  return claims.filter((claim) => claim.page === page || cited.has(claim.id) || isAbout(claim, page))
}

/**
 * When a page's sources were checked and are due again; `null` where they never were. A price that a page shows is what
 * is asked today, so that the page is due soon; an article's own page only records it.
 */
export function checkedOf(page: Page, library: Library): Checked | null {
  const checked = common.checked.safeParse(page.fields['checked']).data
  if (!checked) return null
  const isPriced =
    page.kind !== 'source' &&
    claimsShownOn(page, library).some(({ claim }) => claim?.kind === 'price' && claim.state === 'accepted')
  return isPriced ? soonDue(checked) : checked
}

/** The texts of the passages that state a claim; none where the source's words may not be shown. */
export function textsOf({ claim, page }: PlacedClaim): string[] {
  const ids = new Set(claim?.from.map(({ passage }) => passage))
  return passagesOf(page)
    .filter(({ id, text }) => ids.has(id) && text !== '')
    .map(({ text }) => text)
}

/** Whether a claim is about the subject of a page. */
export function isAbout({ claim }: PlacedClaim, { kind, id }: Page): boolean {
  return kind !== 'source' && claim !== null && subjects(claim, kind).includes(id)
}

/** The ids of the claims that a component shows. */
export function calledIds({ name }: Component, props: Record<string, string>): string[] {
  if (name === 'Claim') return idsIn(props['id'])
  return name === 'Study' ? idsIn(props['claims']) : []
}

/** The ids of the claims that a part of a body shows. */
export function calledIn(nodes: RootContent[]): string[] {
  return componentsIn({ type: 'root', children: nodes }).flatMap(({ node, props }) => calledIds(node, props))
}

function citedIds(page: Page): string[] {
  const named = citingFields.flatMap((field) => [page.fields[field]].flat())
  return [
    ...calledIn(page.body?.children ?? []),
    ...named.filter((id) => typeof id === 'string'),
    ...meaningsOf(page).flatMap(({ claims }) => claims),
  ]
}
