import { common } from '../../src/schema/common.ts'
import { claimsShownOn } from './claims-shown.ts'
import { report } from './library.ts'
import type { Library, Page } from './library.ts'

/**
 * Warn when a page's next check lies too far off: six months for rules and prices, three years for the rest (checklist,
 * row 1; PIF TICK), or before the last.
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
    const last = monthsAfter(checked.on, changesFast(page, library) ? 6 : 36)
    if (checked.on < checked.next && checked.next <= last) continue
    const reason = `Unexpected next check on ${checked.next}, set it between ${checked.on} and ${last}`
    report(page.file, reason, 'review-interval', page.frontmatter?.placeOf(['checked', 'next']))
  }
}

/** Rules change, and so do prices that a page shows as what is asked today; an article's own page only records them. */
function changesFast(page: Page, library: Library): boolean {
  if (page.kind === 'source') return false
  return (
    page.kind === 'regulation' ||
    claimsShownOn(page, library).some(({ claim }) => claim?.kind === 'price' && claim.state === 'accepted')
  )
}

/** The same day so many months later, or the last of that month. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
