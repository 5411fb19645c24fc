import { componentsIn, idsIn } from './library.ts'
import type { Library, Page, PlacedClaim } from './library.ts'

/** Frontmatter fields that cite claims by id. */
export const citingFields = ['usual-care', 'may-charge', 'named'] as const

/** List the claims that a page shows or cites: its own, those about its subject, and those it calls by id. */
export function claimsShownOn(page: Page, { claims }: Library): PlacedClaim[] {
  const cited = new Set(citedIds(page))
  return claims.filter((claim) => claim.page === page || cited.has(claim.id) || isAbout(claim, page))
}

function isAbout({ claim }: PlacedClaim, { kind, id }: Page): boolean {
  return kind !== 'source' && [claim?.about[kind] ?? []].flat().includes(id)
}

function citedIds(page: Page): string[] {
  const called = componentsIn(page.body).flatMap(({ node, props }) => {
    if (node.name === 'Claim') return idsIn(props['id'])
    return node.name === 'Study' ? idsIn(props['claims']) : []
  })
  const named = citingFields.flatMap((field) => [page.fields[field]].flat())
  return [...called, ...named.filter((id) => typeof id === 'string')]
}
