import { elements } from './html.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when a page leads neither to where an error can be reported nor to the list of corrections (checklist, row 29).
 *
 * ```html
 * <footer><a href="/about/">Who is behind this</a></footer>
 * ```
 *
 * > Unexpected page without a link to `contact/`, add it
 */
export function feedbackMissing({ pages, base }: BuiltSite): void {
  for (const { file, document } of pages) {
    const addresses = elements(document, 'a').map(({ attribs }) => attribs['href']?.split('#')[0])
    for (const path of ['contact/', 'corrections/']) {
      if (addresses.includes(base + path)) continue
      reportAt(file, `Unexpected page without a link to \`${path}\`, add it`, 'feedback-missing', 0)
    }
  }
}
