import type { RootContent } from 'mdast'
import { subjects } from '../../src/lib/subjects.ts'
import { type Claim, claimKindNames, claimKinds, type SubjectKind } from '../../src/schema/claim.ts'
import { call, type ProposedSection, paragraphOf } from './page.ts'

/** Said where a page speaks of results or of treated patients, and no source names a harm. */
const noHarmNamed = 'Our sources name no harm here. That does not mean that there is none.'

/**
 * Put the claims of a page into sections, one a kind of claim, results of studies first, then what is
 * said of this subject alone.
 *
 * Results of one study are one card; its harms stand among the harms as well. A page of a condition or therapy that tells
 * of results or patients always has a section on harms.
 */
export function sectionsOf(kind: SubjectKind, claims: Claim[]): ProposedSection[] {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const cards = [...Map.groupBy(unique.filter(isStudyResult), studyKey).values()].filter(
    (results) => results.length > 1,
  )
  const tells =
    (kind === 'condition' || kind === 'therapy') &&
    unique.some((claim) => claim.kind === 'outcome' || claim.kind === 'event')
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
    if (nodes.length === 0 && claimKind === 'harm' && tells) nodes.push(paragraphOf(noHarmNamed))
    return nodes.length > 0 ? [{ title: claimKinds[claimKind], nodes }] : []
  })
}

function nodesOf(claim: Claim, card: Claim[] | undefined): RootContent[] {
  if (!card || claim.kind === 'harm') return [call('Claim', { id: claim.id })]
  if (card.find(({ kind }) => kind === 'outcome') !== claim) return []
  return [call('Study', { id: claim.study ?? '', claims: card.map(({ id }) => id).join(' ') })]
}

/** Results of studies first, then what is said of this subject alone, of several, of none; denied harms last. */
function rank(claim: Claim, kind: SubjectKind, cards: Claim[][]): number {
  const denied =
    claim.kind === 'harm' && /\b(?:no|lower|less|mitigates?)\b[^.]{0,40}\b(?:risk|complications?)\b/i.test(claim.says)
  const study = cards.some((results) => results.includes(claim))
  return (denied ? 2000 : 0) + (study ? 0 : subjects(claim, kind).length || 1000)
}

function isStudyResult({ study, figures }: Claim): boolean {
  return study !== undefined && figures.length > 0
}

/** Two sources may speak of different reviews on the same disease. */
function studyKey({ study, from }: Claim): string {
  return `${from[0]?.seed} ${study}`
}
