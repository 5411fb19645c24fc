import type { RootContent } from 'mdast'
import { deniesHarm } from '../../../src/claims/denied.ts'
import { subjects } from '../../../src/claims/subjects.ts'
import { claimKindNames, claimKinds, type SubjectKind } from '../../../src/schema/claim.ts'
import { call, type ProposedSection } from './page.ts'
import type { ToldClaim } from './told-claim.ts'

/**
 * Put the claims of a page into sections, one a kind of claim, the most telling first.
 *
 * Results of one study are one card; its harms stand among the harms as well.
 */
export function sectionsOf(kind: SubjectKind, claims: ToldClaim[]): ProposedSection[] {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const cards: Cards = new Map(
    [...Map.groupBy(unique.filter(isStudyResult), studyKey).values()]
      .filter((results) => results.length > 1)
      .flatMap((results) => results.map((claim) => [claim, results])),
  )
  return claimKindNames.flatMap((claimKind) => {
    const own = unique
      .filter((claim) => claim.kind === claimKind)
      .toSorted((a, b) => rank(a, kind, cards) - rank(b, kind, cards))
    const nodes = own.flatMap((claim) => nodesOf(claim, cards.get(claim)))
    return nodes.length > 0 ? [{ title: claimKinds[claimKind], nodes }] : []
  })
}

/** The results of the study that a claim is one of. */
type Cards = ReadonlyMap<ToldClaim, ToldClaim[]>

function nodesOf(claim: ToldClaim, card: ToldClaim[] | undefined): RootContent[] {
  if (!card || claim.kind === 'harm') return [call('Claim', { id: claim.id })]
  if (card.find(({ kind }) => kind === 'outcome') !== claim) return []
  return [call('Study', { id: claim.study ?? '', claims: card.map(({ id }) => id).join(' ') })]
}

/**
 * Results of studies first, accounts of single patients and results without any evidence behind them, then what is said
 * of this subject alone, of several, of none; that nothing is authorised before what is; denied harms last.
 */
function rank(claim: ToldClaim, kind: SubjectKind, cards: Cards): number {
  if (deniesHarm(claim)) return 3000
  if (claim.kind === 'status' && claim.denies) return -1
  if (cards.has(claim)) return claim.design === 'systematic-review' ? 0 : 2000
  const unfounded = claim.kind === 'outcome' && claim.design === 'none-stated' ? 500 : 0
  return unfounded + (subjects(claim, kind).length || 1000)
}

function isStudyResult({ study }: ToldClaim): boolean {
  return study !== undefined
}

/** Two sources may speak of different reviews on the same disease. */
function studyKey({ study, seed }: ToldClaim): string {
  return `${seed} ${study}`
}
