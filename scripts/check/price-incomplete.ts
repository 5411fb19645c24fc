import { offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/** What stands behind a price, known or said to be unknown; its currency and amount are held by the schema. */
const lines = ['Where it stands', 'Published', 'Number of sessions', 'What comes on top'] as const

/**
 * Warn when a price does not say how many sessions it covers, what comes on top, its source and its date, or that they
 * are not known (checklist, row 24).
 *
 * ```html
 * <article class="claim" id="price-ms"><h3>29,000 to 35,000 US dollars.</h3></article>
 * ```
 *
 * > Unexpected price in claim `price-ms` without `Number of sessions`, say it or that it is not known
 */
export function priceIncomplete(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    const hasAmount = card.claims.some(
      ({ claim }) => claim?.kind === 'price' && claim.figures.some(({ kind }) => kind === 'money'),
    )
    if (!hasAmount) continue
    for (const line of lines.filter((line) => !card.known.some(({ term, words }) => term === line && words))) {
      const reason = `Unexpected price in ${nameOfCard(card)} without \`${line}\`, say it or that it is not known`
      reportAt(card.page.file, reason, 'price-incomplete', offsetOf(card.element))
    }
  }
}
