import type { Library, ShownClaim } from '../claims/library.ts'
import { statusesOf } from '../claims/status.ts'
import { subjects, unnamedTherapy } from '../claims/subjects.ts'
import { currencies } from '../language/currencies.ts'
import { capital, dateWords } from '../language/words.ts'
import { claimKindNames } from '../schema/claim.ts'
import { lawRoles } from '../schema/register.ts'
import { byWords, cellsOf, termsOf, toldApart, withOthers } from './know/cells.ts'
import { fewOfEach, harmsOf, namedOf, pricesOf, sessionsOf } from './know/claims.ts'
import { cited, inRole, type Shelf } from './know/shelf.ts'
import { authorisedOf, trialsOf } from './know/trials.ts'
import type { Cited, Known } from './known.ts'

/** Gather what the rules need to know of the site. */
export function knownFor(shelf: Shelf): Known {
  const { library, names, statuses } = shelf
  const conditions = library.pages.filter((page) => page.kind === 'condition')
  const cells = cellsOf(shelf)
  const claims = [...library.claims.values()]
  return {
    checked: dateWords(
      statuses
        .map(({ checked }) => checked)
        .toSorted()
        .at(-1) ?? 'unknown',
    ),
    conditions: conditions
      .map(({ id, facts }) => ({ value: id, words: withOthers(facts.title, toldApart(facts.abbreviations)) }))
      .toSorted(byWords),
    cells,
    tissues: termsOf('cell-source', shelf),
    routes: termsOf('route', shelf),
    currencies: Object.entries(currencies)
      .map(([value, { name }]) => ({ value, words: capital(name) }))
      .toSorted(byWords),
    law: Object.fromEntries(lawRoles.map((role) => [role, cited(inRole(role, shelf).claims, library)])) as Known['law'],
    stories: cited(inRole('stories', shelf).claims, library),
    longTerm: cited(inRole('long-term', shelf).claims, library),
    authorised: conditions
      .map(({ id }) => id)
      .flatMap((id) => statusesOf({ kind: 'condition', id }, statuses))
      .concat(statuses.filter(({ condition, therapy }) => condition === 'any' && therapy === unnamedTherapy))
      .map((status) => authorisedOf(status, library)),
    trials: trialsOf(shelf),
    shown: shelf.shown.map(({ condition, therapy, says }) => ({ condition, therapy, says })),
    harms: claims.flatMap(([saying]) => harmsOf(saying, names)),
    prices: claims.flatMap((shown) => pricesOf(shown, names)),
    sessions: claims.flatMap(sessionsOf),
    followed: aboutConditions(followedClaims(shelf), library),
    withoutCells: aboutConditions(inRole('without-cells', shelf).claims, library),
    named: fewOfEach(claims.toSorted(byKind).flatMap((shown) => namedOf(shown, shelf))),
  }
}

const byKind = ([{ claim: a }]: ShownClaim, [{ claim: b }]: ShownClaim) =>
  claimKindNames.indexOf(a.kind) - claimKindNames.indexOf(b.kind) || a.id.localeCompare(b.id, 'en')

function aboutConditions(ids: string[], library: Library): (Cited & { condition: string; therapy: string })[] {
  return ids.flatMap((id) => {
    const claim = library.claims.get(id)?.[0].claim
    return claim
      ? subjects(claim, 'condition').flatMap((condition) =>
          cited([id], library).map((one) => ({ ...one, condition, therapy: subjects(claim, 'therapy')[0] ?? 'any' })),
        )
      : []
  })
}

/** Claims that say how long people were followed; one that tells a result is no place to learn it. */
function followedClaims({ followUps, library }: Shelf): string[] {
  const followed = followUps.flatMap(({ tells, claim }) => (tells === 'followed' ? [claim] : []))
  return followed.filter((id) => library.claims.get(id)?.[0].claim.kind !== 'outcome')
}
