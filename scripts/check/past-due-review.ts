import { checkedOf, claimsShownOn } from './claims-shown.ts'
import { report } from './library.ts'
import type { Library, Page } from './library.ts'

/**
 * Warn, before a release on a day, of published pages whose sources were never checked, or are due again before that day
 * (checklist, row 1).
 *
 * ```yaml
 * checked: { on: '2026-01-10', next: '2026-07-10' }
 * ```
 *
 * > Unexpected release on 2026-11-22 of a page due on 2026-07-10, check its sources and set `checked`
 */
export function pastDueReview(library: Library, day: string): void {
  for (const page of library.pages.filter((page) => isPublished(page, library))) {
    const checked = checkedOf(page, library)
    if (checked && checked.next >= day) continue
    const what = checked ? `due on ${checked.next}` : 'whose sources were never checked'
    const reason = `Unexpected release on ${day} of a page ${what}, check its sources and set \`checked\``
    report(page.file, reason, 'past-due-review', checked ? page.frontmatter?.placeOf(['checked', 'next']) : undefined)
  }
}

function isPublished(page: Page, library: Library): boolean {
  if (page.kind === 'source' && page.fields['standing'] === 'cited') return true
  return claimsShownOn(page, library).some(({ claim }) => claim?.state === 'accepted')
}
