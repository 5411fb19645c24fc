import { reportWithoutSection } from './subject-pages.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when the page of a condition or therapy does not say what else there is (checklist, row 16).
 *
 * ```html
 * <h2>Sources</h2>
 * ```
 *
 * > Unexpected page without `Other options`, add the section or that our sources don’t tell
 */
export function optionsMissing(site: BuiltSite): void {
  reportWithoutSection(site, 'Other options', 'options-missing')
}
