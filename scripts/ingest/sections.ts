import type { RootContent } from 'mdast'
import { deniesHarm } from '../../src/lib/denied.ts'
import { subjects } from '../../src/lib/subjects.ts'
import { type Claim, claimKindNames, claimKinds, type SubjectKind } from '../../src/schema/claim.ts'
import { call, type ProposedSection } from './page.ts'

/**
 * Put the claims of a page into sections, one a kind of claim, the most telling first.
 *
 * Results of one study are one card; its harms stand among the harms as well.
 */
export function sectionsOf(kind: SubjectKind, claims: Claim[]): ProposedSection[] {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const cards = [...Map.groupBy(unique.filter(isStudyResult), studyKey).values()].filter(
    (results) => results.length > 1,
  )
  return claimKindNames.flatMap((claimKind) => {
    const own = unique
      .filter((claim) => claim.kind === claimKind)
      .toSorted((a, b) => rank(a, kind, cards) - rank(b, kind, cards))
    const nodes = own.flatMap((claim) =>
      nodesOf(
        claim,
        cards.find((results) => results.includes(claim)),
      ),
    )
    return nodes.length > 0 ? [{ title: claimKinds[claimKind], nodes }] : []
  })
}

function nodesOf(claim: Claim, card: Claim[] | undefined): RootContent[] {
  if (!card || claim.kind === 'harm') return [call('Claim', { id: claim.id })]
  if (card.find(({ kind }) => kind === 'outcome') !== claim) return []
  return [call('Study', { id: claim.study ?? '', claims: card.map(({ id }) => id).join(' ') })]
}

/**
 * Results of studies first, accounts of single patients and results without any evidence behind them, then what is said of this subject alone, of several,
 * of none; that nothing is authorised before what is; denied harms last.
 */
function rank(claim: Claim, kind: SubjectKind, cards: Claim[][]): number {
  if (deniesHarm(claim)) return 3000
  if (claim.kind === 'status' && claim.denies) return -1
  if (cards.some((results) => results.includes(claim))) return claim.evidence.design === 'systematic-review' ? 0 : 2000
  const unfounded = claim.kind === 'outcome' && claim.evidence.design === 'none-stated' ? 500 : 0
  return unfounded + (subjects(claim, kind).length || 1000)
}

function isStudyResult({ study, figures }: Claim): boolean {
  return study !== undefined && figures.length > 0
}

/** Two sources may speak of different reviews on the same disease. */
function studyKey({ study, from }: Claim): string {
  return `${from[0]?.seed} ${study}`
}
