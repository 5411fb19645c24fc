import type { ClaimKind } from '../../schema/claim.ts'
import type { Comparison, Status } from '../../schema/register.ts'
import type { Entry } from '../../schema/vocabulary.ts'
import type { Library, ShownClaim } from '../library.ts'
import { deniesHarm } from '../denied.ts'
import type { Names } from '../../vocabulary/names.ts'
import { subjects } from '../subjects.ts'

/** What a comparison is made from. */
export interface Shelf {
  library: Library
  names: Names
  statuses: Status[]
  comparisons: Comparison[]
}

export { unnamedTherapy } from '../subjects.ts'

/** The claims of a condition, whatever the therapy. */
export function claimsOn(condition: string, { bySubject }: Library): ShownClaim[] {
  return bySubject.get(`condition/${condition}`) ?? []
}

/** The claims of a therapy for a condition. */
export function claimsFor(condition: string, therapy: string, library: Library): ShownClaim[] {
  return claimsOn(condition, library).filter((sayings) =>
    sayings.some(
      ({ claim }) => subjects(claim, 'condition').includes(condition) && subjects(claim, 'therapy').includes(therapy),
    ),
  )
}

/** The claims of a therapy that name no condition, and so hold for any. */
export function claimsForAny(therapy: string, { bySubject }: Library): ShownClaim[] {
  const claims = bySubject.get(`therapy/${therapy}`) ?? []
  return claims.filter((sayings) => sayings.every(({ claim }) => subjects(claim, 'condition').length === 0))
}

/** The claims of a condition that name no therapy. */
export function claimsWithout(condition: string, library: Library): ShownClaim[] {
  return claimsOn(condition, library).filter((sayings) =>
    sayings.every(({ claim }) => subjects(claim, 'therapy').length === 0),
  )
}

/** Those of a kind. */
export function ofKind(kind: ClaimKind, claims: ShownClaim[]): ShownClaim[] {
  return claims.filter(([{ claim }]) => claim.kind === kind)
}

/**
 * Put the most telling first: a harm before a reassurance, a publisher who gains nothing before one who does, a claim
 * that was checked before one that was not. What is alike keeps its order.
 */
export function tellingFirst(claims: ShownClaim[]): ShownClaim[] {
  const rank = (shown: ShownClaim) => [
    Number(deniesHarm(shown[0].claim)),
    Number(shown.every(({ source }) => source.facts.interest !== 'none')),
    Number(shown.every(({ claim }) => claim.checks.length === 0)),
  ]
  return claims.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    return one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  })
}

/** The entry of a therapy in the vocabulary. */
export function therapyOf(id: string, names: Names): Entry<'therapy'> | undefined {
  return names.get(`therapy/${id}`) as Entry<'therapy'> | undefined
}

/** A therapy and all that it belongs to, the narrowest first. */
export function lineOf(therapy: string, names: Names, line: string[] = []): string[] {
  const broader = therapyOf(therapy, names)?.broader
  const now = [...line, therapy]
  return broader === undefined || now.includes(broader) ? now : lineOf(broader, names, now)
}
