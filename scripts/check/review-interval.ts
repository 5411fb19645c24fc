import { interval, monthsAfter } from '../../src/views/review.ts'
import { common } from '../../src/schema/common.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Warn when a page's next check lies too far off: six months for rules, three years for the rest (checklist, row 1; PIF
 * TICK), or before the last. A page that shows a price is due after six months whatever it says.
 *
 * ```yaml
 * checked: { on: '2026-11-22', next: '2030-01-01' }
 * ```
 *
 * > Unexpected next check on 2030-01-01, set it between 2026-11-22 and 2029-11-22
 */
export function reviewInterval(library: Library): void {
  for (const page of library.pages) {
    const checked = common.checked.safeParse(page.fields['checked']).data
    if (!checked) continue
    const last = monthsAfter(checked.on, page.kind === 'regulation' ? interval.fast : interval.slow)
    if (checked.on < checked.next && checked.next <= last) continue
    const reason = `Unexpected next check on ${checked.next}, set it between ${checked.on} and ${last}`
    report(page.file, reason, 'review-interval', page.frontmatter?.placeOf(['checked', 'next']))
  }
}
