import { certainties } from '../../src/claims/provenance.ts'
import { offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, hasKind, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when the card of a result or a harm does not say how sure the whole evidence is, in GRADE's words and with their
 * meaning (checklist, row 9).
 *
 * ```html
 * <dt>How sure the whole evidence is</dt><dd>Quite sure.</dd>
 * ```
 *
 * > Unexpected claim `improved` without how sure the evidence is, say it in the words of `src/claims/known.ts`
 */
export function certaintyWords(site: BuiltSite, library: Library): void {
  const allowed: string[] = Object.values(certainties)
  for (const card of cardsOf(site, library)) {
    if (!hasKind(card, 'outcome', 'harm')) continue
    const lines = card.known.filter(({ term }) => term === 'How sure the whole evidence is')
    if (lines.length > 0 && lines.every(({ words }) => allowed.includes(words))) continue
    const reason = `Unexpected ${nameOfCard(card)} without how sure the evidence is, say it in the words of \`src/claims/known.ts\``
    reportAt(card.page.file, reason, 'certainty-words', offsetOf(card.element))
  }
}
