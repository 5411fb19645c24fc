import type { Claim } from '../../../src/schema/claim.ts'

/** What the pages of subjects need of a claim, and no more, so that those of many sources can be held at once. */
export interface ToldClaim extends Pick<Claim, 'id' | 'kind' | 'about' | 'denies' | 'state'> {
  /** The seed that states it. */
  seed: string
  design: Claim['evidence']['design']
  /** The study, where the claim is a result of it with a figure or of people counted. */
  study?: string
  route?: string[]
  place?: string[]
  /** Full dates that it states. */
  dates?: string[]
  /** Its words, where a page takes something from them: a definition's, and a dated claim's. */
  says?: string
}

/** Take from a claim what the pages of subjects need. */
export function toldClaimOf(claim: Claim): ToldClaim {
  const { id, kind, about, denies, state, from, evidence, study, figures, measure, qualifiers, says } = claim
  const dates = figures.flatMap((figure) => (figure.kind === 'date' && figure.low.length === 10 ? [figure.low] : []))
  return {
    id,
    kind,
    about,
    ...(denies && { denies }),
    state,
    seed: from[0]?.seed ?? '',
    design: evidence.design,
    ...(study !== undefined && (figures.length > 0 || measure?.people) && { study }),
    ...(qualifiers?.route && { route: qualifiers.route }),
    ...(qualifiers?.place && { place: qualifiers.place }),
    ...(dates.length > 0 && { dates }),
    ...((dates.length > 0 || kind === 'definition') && { says }),
  }
}
