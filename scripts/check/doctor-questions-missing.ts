import { reportWithoutSection } from './subject-pages.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when the page of a condition or therapy does not say what to ask one’s own doctor (checklist, row 22).
 *
 * ```html
 * <h2>Sources</h2>
 * ```
 *
 * > Unexpected page without `Questions for your own doctor`, add the section or that our sources don’t tell
 */
export function doctorQuestionsMissing(site: BuiltSite): void {
  reportWithoutSection(site, 'Questions for your own doctor', 'doctor-questions-missing')
}
