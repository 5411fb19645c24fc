import { labelOf } from '../../src/claims/marks.ts'
import { offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when a statement that could be taken for a result does not say what it is: a mechanism, promotion, an aim, a
 * prediction (checklist, rows 17 and 18).
 *
 * ```html
 * <article class="claim" id="promotion-ms"><h3>A leading hub.</h3></article>
 * ```
 *
 * > Unexpected claim `promotion-ms` without its label, show `Promotion by the publisher, kept for the record`
 */
export function claimUnlabelled(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    if (card.isStudy) continue
    const labels = card.claims.flatMap(({ claim }) => (claim ? (labelOf(claim) ?? []) : []))
    const missing = labels.find((label) => !card.seen.includes(label))
    if (!missing) continue
    const reason = `Unexpected ${nameOfCard(card)} without its label, show \`${missing}\``
    reportAt(card.page.file, reason, 'claim-unlabelled', offsetOf(card.element))
  }
}
