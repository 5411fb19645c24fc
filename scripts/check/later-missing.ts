import { reportWithoutSection } from './subject-pages.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when the page of a condition or therapy does not say what the treatment may stop someone doing later, such as joining a trial (checklist, row 23).
 *
 * ```html
 * <h2>Sources</h2>
 * ```
 *
 * > Unexpected page without `What it may stop you doing later`, add the section or that our sources don’t tell
 */
export function laterMissing(site: BuiltSite): void {
  reportWithoutSection(site, 'What it may stop you doing later', 'later-missing')
}
