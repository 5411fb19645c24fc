import { elements, offsetOf, wholeText } from './html.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'
import { cardsOf, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

const rule = 'interest-label'

/**
 * Warn when a card does not say what the publisher of its claim gains (checklist, row 3).
 *
 * ```html
 * <p class="said"><a href="/sources/guide/">A company says.</a></p>
 * ```
 *
 * > Unexpected claim `price-ms` without what `A company` gains, show it beside the name
 *
 * A card may say "It has an interest." where the card before it has told which.
 */
export function interestLabel(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    const said = elements(card.element, 'p', 'said').map(wholeText).join(' ')
    const missing = card.claims.find(({ page: { fields } }) => {
      const gains = String(fields['interest'] ?? 'none')
      return !isNone(gains) && !said.includes('It has an interest.') && !said.includes(firstWords(gains))
    })
    if (!missing) continue
    const publisher = String(missing.page.fields['publisher'])
    const reason = `Unexpected ${nameOfCard(card)} without what \`${publisher}\` gains, show it beside the name`
    reportAt(card.page.file, reason, rule, offsetOf(card.element))
  }
}

/**
 * Warn when a company or a hospital is said to gain nothing by what it publishes (checklist, row 3).
 *
 * ```yaml
 * kind: company
 * interest: none
 * ```
 *
 * > Unexpected `interest` `none` of a source of kind `company`, say what it gains
 */
export function interestUnsaid({ pages }: Library): void {
  for (const { kind, fields, file, frontmatter } of pages) {
    const gains = fields['interest']
    if (kind !== 'source' || (fields['kind'] !== 'company' && fields['kind'] !== 'hospital')) continue
    if (gains !== 'none' && gains !== 'unknown') continue
    const reason = `Unexpected \`interest\` \`${gains}\` of a source of kind \`${fields['kind']}\`, say what it gains`
    report(file, reason, rule, frontmatter?.placeOf(['interest']))
  }
}

function isNone(gains: string): boolean {
  return /^(?:none|unknown)$|^no (?:gain|interest)/i.test(gains)
}

/** Enough of an interest to know it again where it is told in short. */
function firstWords(gains: string): string {
  return gains
    .replace(/[.;].*$/s, '')
    .split(/\s+/)
    .slice(0, 3)
    .join(' ')
}
