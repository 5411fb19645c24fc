import type { Claim } from '../schema/claim.ts'
import type { Comparison } from '../schema/register.ts'
import { rowName } from '../claims/card.ts'
import type { Saying, ShownClaim } from '../claims/library.ts'
import type { Names } from '../vocabulary/names.ts'
import { figureWords, isShareOfPeople, listWords, numberWords } from '../language/words.ts'
import { cell, saidLink, type Picture } from './picture.ts'

/** Why shares without a comparison group are not drawn; its table holds them. */
export interface SharesApart extends Picture {
  kind: 'shares-apart'
}

/**
 * Say why shares that have no comparison group get no picture; `null` where there are none.
 *
 * Where shares of one study, for one therapy, look like parts of one whole and don't come to 100, their sum is said,
 * with an editor's note that names the sum where there is one.
 */
export function sharesApart(claims: ShownClaim[], comparisons: Comparison[], names: Names): SharesApart | null {
  const compared = new Set(comparisons.flatMap(({ arms }) => arms.map(({ claim }) => claim)))
  const alone = claims.flatMap(([saying]) => (isAlone(saying.claim, compared) ? [saying] : []))
  if (alone.length === 0) return null
  return {
    kind: 'shares-apart',
    id: 'shares-apart',
    title: 'Shares without a comparison group',
    alternative:
      'No comparison group is named for these shares. How many would have fared the same without the cells is ' +
      'not known. So no picture of a hundred people stands here.',
    notes: sumsOf(alone),
    table: {
      columns: ['What was counted', 'Share', 'Compared with', 'Where it stands'],
      rows: alone.map((saying) => [
        cell(rowName(saying.claim, names)),
        cell(listWords(sharesOf(saying.claim).map(figureWords))),
        cell('No comparison group named'),
        saidLink(saying),
      ]),
    },
  }
}

function isAlone({ id, kind, figures, measure }: Claim, compared: ReadonlySet<string>): boolean {
  const result = kind === 'outcome' || kind === 'harm'
  const uncontrolled = !measure || measure.comparator === 'none'
  return result && uncontrolled && !compared.has(id) && figures.some(isShareOfPeople)
}

function sharesOf({ figures }: Claim) {
  return figures.filter(isShareOfPeople)
}

/** What shares of one study could wrongly be added up to, in sentences. */
function sumsOf(alone: Saying[]): string[] {
  const studies = Map.groupBy(alone.filter(isPart), ({ source, claim }) =>
    JSON.stringify([source.id, claim.study, claim.about.condition, claim.about.therapy]),
  )
  return [...studies.values()].flatMap((parts) => {
    const shares = parts.flatMap(({ claim }) => sharesOf(claim)).map(({ low }) => low)
    const sum = Math.round(shares.reduce((all, share) => all + share, 0) * 100) / 100
    if (parts.length < 2 || sum === 100) return []
    const why = parts.flatMap(({ claim }) => claim.notes).find((note) => note.includes(String(sum)))
    const unsaid = 'they are not parts of one whole, and the source does not say why.'
    return [
      `${shares.map(numberWords).join(' + ')} is not 100. ${why ?? `They come to ${numberWords(sum)}: ${unsaid}`}`,
    ]
  })
}

/** One exact share of people who fared better, the same or worse: what a pie would be made of. */
function isPart({ claim }: Saying): boolean {
  const [share, ...more] = sharesOf(claim)
  const outcome = claim.measure?.outcome
  return (
    claim.study !== undefined &&
    claim.qualifiers === undefined &&
    more.length === 0 &&
    share?.low === share?.high &&
    (outcome === 'improved' || outcome === 'stable' || outcome === 'worsened')
  )
}
