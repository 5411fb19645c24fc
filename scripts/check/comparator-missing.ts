import { offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, evidenceLine, hasKind, hasShare, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when a card shows the share of a result or a harm without what it is compared with (checklist, row 15).
 *
 * ```html
 * <h3>40.4% of people improved.</h3><p class="kind">Systematic review of studies. 144 people.</p>
 * ```
 *
 * > Unexpected share in claim `improved` without a comparison, show it or `No comparison group named`
 */
export function comparatorMissing(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    if (!hasShare(card) || !hasKind(card, 'outcome', 'harm')) continue
    if (/compared with \S|no comparison group named/i.test(evidenceLine(card))) continue
    const reason = `Unexpected share in ${nameOfCard(card)} without a comparison, show it or \`No comparison group named\``
    reportAt(card.page.file, reason, 'comparator-missing', offsetOf(card.element))
  }
}
