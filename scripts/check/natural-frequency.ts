import { isShareOfPeople } from '../../src/language/words.ts'
import { offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when a card shows a share without people out of a hundred; the hundred is the same on every page (checklist,
 * row 13).
 *
 * ```html
 * <h3>40.4% of people improved.</h3>
 * ```
 *
 * > Unexpected share in claim `improved` without people, say `about 40 in 100`
 */
export function naturalFrequency(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    const claims = new Map(card.claims.map(({ id, claim }) => [id, claim]))
    const shares = [...claims.values()].flatMap((claim) => claim?.figures.filter(isShareOfPeople) ?? [])
    const said = card.seen.match(/\b\d{1,3}(?:\.\d{1,4})? in 100\b/g)?.length ?? 0
    if (said >= shares.length) continue
    const [share] = shares
    const people = Math.round(share?.low ?? 0)
    const reason = `Unexpected share in ${nameOfCard(card)} without people, say \`about ${people} in 100\``
    reportAt(card.page.file, reason, 'natural-frequency', offsetOf(card.element))
  }
}
