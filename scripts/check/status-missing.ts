import { answerTerms } from '../../src/views/answer.ts'
import { elements, wholeText } from './html.ts'
import { pagesOfKind } from './subject-pages.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when the page of a condition or therapy does not say at its top what is authorised, or that nobody has looked
 * (checklist, row 20).
 *
 * ```html
 * <h1>Multiple sclerosis</h1>
 * ```
 *
 * > Unexpected page without what is authorised, add the line `Law` to its answer
 */
export function statusMissing(site: BuiltSite): void {
  for (const page of pagesOfKind(site, 'condition', 'therapy')) {
    const lines = elements(page.document, 'dl', 'answer').flatMap((answer) => elements(answer, 'div'))
    if (lines.some((line) => new RegExp(`^${answerTerms.law}\\s+\\S`).test(wholeText(line)))) continue
    const reason = `Unexpected page without what is authorised, add the line \`${answerTerms.law}\` to its answer`
    reportAt(page.file, reason, 'status-missing', 0)
  }
}
