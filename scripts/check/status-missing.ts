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
 * > Unexpected page without what is authorised, add the status line
 */
export function statusMissing(site: BuiltSite): void {
  for (const page of pagesOfKind(site, 'condition', 'therapy')) {
    if (elements(page.document, 'aside', 'status').some((line) => wholeText(line) !== '')) continue
    reportAt(page.file, 'Unexpected page without what is authorised, add the status line', 'status-missing', 0)
  }
}
