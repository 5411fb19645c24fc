import { reportWithoutSection } from './subject-pages.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when the page of a condition or therapy does not say what is not known (checklist, row 10).
 *
 * ```html
 * <h2>Sources</h2>
 * ```
 *
 * > Unexpected page without `What is not known`, add the section or that our sources don’t tell
 */
export function unknownsMissing(site: BuiltSite): void {
  reportWithoutSection(site, 'What is not known', 'unknowns-missing')
}
