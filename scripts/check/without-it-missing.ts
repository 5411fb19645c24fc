import { reportWithoutSection } from './subject-pages.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when the page of a condition or therapy does not say what happens without the treatment (checklist, row 16).
 *
 * ```html
 * <h2>Sources</h2>
 * ```
 *
 * > Unexpected page without `What happens without it`, add the section or that our sources don’t tell
 */
export function withoutItMissing(site: BuiltSite): void {
  reportWithoutSection(site, 'What happens without it', 'without-it-missing')
}
