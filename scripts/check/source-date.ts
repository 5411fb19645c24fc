import { offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when a card does not say when its source was published, or that the date is not known (checklist, row 5).
 *
 * ```html
 * <dl class="known"><div><dt>Published</dt><dd>A company</dd></div></dl>
 * ```
 *
 * > Unexpected claim `price-ms` without the date of its source, say it or `date unknown`
 */
export function sourceDate(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    const lines = card.known.filter(({ term }) => term === 'Published')
    if (lines.length > 0 && lines.every(({ words }) => /\b\d{4}\b|date unknown|year not given/.test(words))) continue
    const reason = `Unexpected ${nameOfCard(card)} without the date of its source, say it or \`date unknown\``
    reportAt(card.page.file, reason, 'source-date', offsetOf(card.element))
  }
}
