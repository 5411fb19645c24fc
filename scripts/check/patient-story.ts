import { elements, offsetOf } from './html.ts'
import type { Library } from './library.ts'
import { cardsOf, nameOfCard } from './site-cards.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/** What tells a reader that one or a few patients speak. */
const labels = { 'case-report': /\bone patient/i, 'case-series': /\ba few patients/i } as const

/**
 * Warn when the account of one or a few patients is not called so, or leads to no explanation (checklist, row 19).
 *
 * ```html
 * <article class="study"><h3>Results</h3><p class="kind">Studies.</p></article>
 * ```
 *
 * > Unexpected account of patients in claim `event-pd` without its label, call it so
 */
export function patientStory(site: BuiltSite, library: Library): void {
  for (const card of cardsOf(site, library)) {
    const stories = card.claims.flatMap(({ claim }) => {
      const design = claim?.evidence.design
      return design === 'case-report' || design === 'case-series' ? [design] : []
    })
    const [story] = stories
    if (!story) continue
    const explained = elements(card.page.document, 'a').some(({ attribs }) =>
      attribs['href']?.startsWith(`${site.base}how-we-check/`),
    )
    const faults = [
      ...(labels[story].test(card.seen) ? [] : ['without its label, call it so']),
      ...(explained ? [] : ['without a link to why it is no evidence, link `how-we-check/`']),
    ]
    for (const fault of faults) {
      const reason = `Unexpected account of patients in ${nameOfCard(card)} ${fault}`
      reportAt(card.page.file, reason, 'patient-story', offsetOf(card.element))
    }
  }
}
