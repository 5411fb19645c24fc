import { isShareOfPeople } from '../../src/language/words.ts'
import { elements, offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { report } from './library.ts'
import { ownProse } from './own-prose.ts'
import { cardsOf, hasShare, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

const rule = 'sum-as-whole'
/** What keeps shares side by side from being added up. */
const told = /not parts of one whole|a separate group of people/

/**
 * Warn when the shares of a study stand together without saying that they are not parts of one whole.
 *
 * ```html
 * <article class="study"><table> 40.4% … 32.8% … 18.1% </table></article>
 * ```
 *
 * > Unexpected shares side by side in study `review`, say that they are not parts of one whole
 */
export function sumAsWhole(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    const rows = elements(card.element, 'tr').length
    const shares = card.claims.filter(({ claim }) => claim?.figures[0] && isShareOfPeople(claim.figures[0])).length
    if (!card.isStudy || rows < 3 || shares < 2 || !hasShare(card) || told.test(card.seen)) continue
    const reason = `Unexpected shares side by side in ${nameOfCard(card)}, say that they are not parts of one whole`
    reportAt(card.page.file, reason, rule, offsetOf(card.element))
  }
}

/**
 * Warn when our own words add shares up.
 *
 * > Unexpected sum `73.2% in total`, leave each share by itself
 */
export function sumSaid(library: Library): void {
  const sum =
    /\b(?:total(?:s|ling)?|altogether|together|in all|adds? up to|sum)\b[^.%]{0,40}\b\d{1,3}(?:\.\d{1,4})?%|\d{1,3}(?:\.\d{1,4})?% (?:in total|altogether|in all|together)\b/i
  for (const { text, file, place } of ownProse(library)) {
    const found = sum.exec(text)?.[0]
    if (found) report(file, `Unexpected sum \`${found}\`, leave each share by itself`, rule, place)
  }
}
