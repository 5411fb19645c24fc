import { restOpenings } from '../../src/claims/ours.ts'
import { designs } from '../../src/schema/evidence.ts'
import { offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, evidenceLine, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

const openings = [...Object.values(designs).map(({ label }) => label), ...Object.values(restOpenings)]

/**
 * Warn when a card does not name the kind of evidence, in the words of the one list, or the works that a statement of
 * this site's own rests on (checklist, row 8).
 *
 * ```html
 * <p class="kind">Studies show it.</p>
 * ```
 *
 * > Unexpected claim `improved` without its kind of evidence, name one of `src/schema/evidence.ts`
 */
export function evidenceType(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    const line = evidenceLine(card)
    if (openings.some((opening) => line.startsWith(opening))) continue
    const reason = `Unexpected ${nameOfCard(card)} without its kind of evidence, name one of \`src/schema/evidence.ts\``
    reportAt(card.page.file, reason, 'evidence-type', offsetOf(card.element))
  }
}
