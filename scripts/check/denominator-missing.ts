import { offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, evidenceLine, hasShare, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when a card shows a share without the number of people behind it (checklist, row 12).
 *
 * ```html
 * <h3>40.4% of people improved.</h3><p class="kind">Systematic review of studies.</p>
 * ```
 *
 * > Unexpected share in claim `improved` without its number of people, show it or `Number of people not given`
 */
export function denominatorMissing(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    if (
      !hasShare(card) ||
      /\b[\d,]+ (?:people|person)\b|Number of people not given|One patient/.test(evidenceLine(card))
    )
      continue
    const reason = `Unexpected share in ${nameOfCard(card)} without its number of people, show it or \`Number of people not given\``
    reportAt(card.page.file, reason, 'denominator-missing', offsetOf(card.element))
  }
}
