import { claim, type Claim } from '../schema/claim.ts'
import { regulation, type Regulation } from '../schema/page.ts'
import { acceptedClaims, libraryOf, type Library, type ShownClaim } from '../claims/library.ts'
import { namesOf, type Names } from '../vocabulary/names.ts'
import type { Page } from '../views/page.ts'
import { sampleClaim, sampleSource } from '../claims/sample.fixture.ts'

/** Names of what the tests speak of. */
export const names: Names = namesOf([])

/** The figures of a claim, by what tells them apart; their place in the passage is of no matter here. */
export function figuresOf(...figures: object[]): Pick<Claim, 'figures'> {
  const parsed = claim.shape.figures.parse(figures.map((figure) => ({ at: [0, 1], ...figure })))
  return { figures: parsed }
}

/** Claims of one guide as a page shows them. */
export function shownClaims(...claims: Parameters<typeof sampleClaim>[0][]): ShownClaim[] {
  return [...acceptedClaims([sampleSource('guide', claims.map(sampleClaim))]).values()]
}

/** A library with one guide that makes these claims, a page for the trial, and pages of rules. */
export function sampleLibrary(claims: Parameters<typeof sampleClaim>[0][], rules: Page<'regulation'>[] = []): Library {
  const checked = sampleClaim({
    id: 'checked',
    checks: [{ asks: 'holds', verdict: 'supported', finding: 'Yes.', sources: ['trial'], on: '2026-11-22' }],
  })
  return libraryOf([
    sampleSource('guide', [...claims.map(sampleClaim), checked]),
    sampleSource('trial', [], { standing: 'cited' }),
    ...rules,
  ])
}

/** A page of a rule with only its dates. */
export function sampleRule(
  id: string,
  title: string,
  dates: Partial<Pick<Regulation, 'issued' | 'published' | 'effective' | 'superseded-by'>>,
): Page<'regulation'> {
  const unknown = 'unknown'
  const facts = regulation.parse({
    title,
    summary: `${title} in short.`,
    authority: unknown,
    instrument: unknown,
    number: unknown,
    'applies-to': unknown,
    issued: unknown,
    published: unknown,
    effective: unknown,
    places: unknown,
    'may-charge': unknown,
    ...dates,
  })
  return { kind: 'regulation', id, path: `content/regulations/${id}.mdx`, facts, sections: [], faults: [] }
}
