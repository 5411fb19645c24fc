import { inShort, rowName } from '../../claims/card.ts'
import { deniesHarm } from '../../claims/denied.ts'
import { besideOf, type Saying, type ShownClaim } from '../../claims/library.ts'
import { verdictOf } from '../../claims/marks.ts'
import { saidBy } from '../../claims/said.ts'
import { subjects } from '../../claims/subjects.ts'
import { capital, figureWords, firstSentences } from '../../language/words.ts'
import { nameOf, type Names } from '../../vocabulary/names.ts'
import type { Harm, Known, Named, Price } from '../known.ts'
import { onlyTissue } from './cells.ts'
import { linkTo, type Shelf } from './shelf.ts'

export function harmsOf(saying: Saying, names: Names): Harm[] {
  const { claim } = saying
  const outcome = claim.measure?.outcome
  if (claim.kind !== 'harm' || deniesHarm(claim) || claim.qualifiers?.arm === 'control') return []
  const [share] = claim.figures.filter(({ kind }) => kind === 'share')
  const words = outcome
    ? [rowName(claim, names).toLowerCase(), share && figureWords(share)].filter(Boolean).join(' ')
    : claim.says
  const conditions = subjects(claim, 'condition')
  const therapies = subjects(claim, 'therapy')
  if (therapies.length === 0) return []
  return (conditions.length > 0 ? conditions : [null]).flatMap((condition) =>
    therapies.map((therapy) => ({
      condition,
      therapy,
      cells: nameOf(therapy, names, 'therapy'),
      words,
      counted: share !== undefined,
      found: heldOf(saying)?.finding ?? null,
      source: linkTo(saying),
    })),
  )
}

export function pricesOf(shown: ShownClaim, names: Names): Price[] {
  return shown.flatMap((saying) => {
    const { claim, source } = saying
    const money =
      claim.kind === 'price' ? claim.figures.flatMap((figure) => (figure.kind === 'money' ? [figure] : [])) : []
    return subjects(claim, 'condition').flatMap((condition) =>
      money.map((figure) => ({
        condition,
        therapies: subjects(claim, 'therapy'),
        currency: figure.currency,
        low: figure.low,
        high: figure.high,
        words: figureWords(figure),
        sessions: claim.qualifiers?.sessions ?? null,
        said: saidInFull(saying),
        seller: sellerOf(saying),
        says: claim.says,
        found: heldOf(saying)?.finding ?? null,
        beside: besideOf(saying)
          .filter(({ claim: other }) => other.kind !== 'price')
          .map(({ claim: other }) => inShort(other, names)),
        from: source.id,
        source: linkTo(saying),
      })),
    )
  })
}

/** What a check of the matter found. */
const heldOf = ({ claim }: Saying) => claim.checks.find(({ asks }) => asks === 'holds')

/** A claim with who makes it, and what they gain by it. */
function saidInFull(saying: Saying): string {
  const { who, gains } = saidBy(saying)
  return `${who}: “${saying.claim.says}”${gains ? ` ${capital(gains)}.` : ''}`
}

/** The publisher of a price that gains by it, in whose own words it stands. */
function sellerOf({ source, claim }: Saying): string | null {
  const { publisher, kind } = source.facts
  return kind === 'company' && claim.attributed === null ? publisher : null
}

/** Claims on how many sessions there are, with a price or without; "for one session" says nothing of that. */
export function sessionsOf([saying]: ShownClaim): Known['sessions'] {
  const { claim } = saying
  return claim.kind === 'price' && (claim.qualifiers?.sessions ?? 1) > 1
    ? subjects(claim, 'condition').map((condition) => ({
        condition,
        therapies: subjects(claim, 'therapy'),
        says: claim.says,
        source: linkTo(saying),
      }))
    : []
}

const tellsTreatment = new Set(['outcome', 'harm', 'limit', 'event', 'mechanism', 'aim', 'definition'])

export function namedOf([saying]: ShownClaim, { names, offerRoles }: Shelf): Named[] {
  const { claim } = saying
  if (!tellsTreatment.has(claim.kind)) return []
  const therapies = subjects(claim, 'therapy')
  const routes = (claim.qualifiers?.route ?? []).map(
    (id) => offerRoles.find(({ routes }) => routes.includes(id))?.routes[0] ?? id,
  )
  const tissues = [...(claim.qualifiers?.['cell-source'] ?? []), ...therapies.flatMap((id) => onlyTissue(id, names))]
  if (therapies.length + routes.length + tissues.length === 0) return []
  return subjects(claim, 'condition').map((condition) => ({
    condition,
    therapies,
    routes,
    tissues: [...new Set(tissues)],
    result: (claim.kind === 'outcome' || claim.kind === 'harm') && claim.evidence.design !== 'preclinical',
    checked: checkedLine(saying),
    source: linkTo(saying),
  }))
}

/** Two claims of each sort are enough to lead a reader on. */
export function fewOfEach(named: Named[]): Named[] {
  const sorts = Map.groupBy(named, ({ source: _source, checked, ...sort }) => JSON.stringify([sort, checked !== null]))
  return [...sorts.values()].flatMap((some) => some.slice(0, 2))
}

/** A claim with what a check of the matter found. */
function checkedLine(saying: Saying): string | null {
  const held = heldOf(saying)
  return held
    ? `${saidBy(saying).who}: “${saying.claim.says}” We found: ${verdictOf(held).word.toLowerCase()}. ` +
        `${firstSentences(held.finding, 26)}`
    : null
}
