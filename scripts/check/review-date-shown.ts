import { pageKindNames } from '../../src/schema/page.ts'
import { checkedOf } from './claims-shown.ts'
import { elements, headingsOf, wholeText } from './html.ts'
import type { Library } from './library.ts'
import { pagesOfKind } from './subject-pages.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when a page does not say under "About this page" when its sources were checked and when they are due again, in
 * `<time>`, or that they were not (checklist, row 1).
 *
 * ```html
 * <section><h2>About this page</h2><p>Lately checked.</p></section>
 * ```
 *
 * > Unexpected page without its review dates, say them under `About this page` in `<time>`, or `not yet`
 */
export function reviewDateShown(site: BuiltSite, library: Library): void {
  for (const kind of pageKindNames) {
    const checked = new Map(
      library.pages.filter((page) => page.kind === kind).map((page) => [page.id, checkedOf(page, library)]),
    )
    for (const { file, address, ...page } of pagesOfKind(site, kind)) {
      const about = headingsOf({ file, address, ...page }).find(({ words }) => words === 'About this page')?.section
      const dates = (about ? elements(about, 'time') : []).map(({ attribs }) => attribs['datetime'])
      const due = checked.get(address.split('/').at(-2) ?? '')
      const told = due
        ? dates.includes(due.on) && dates.includes(due.next)
        : about && /\bnot yet\b/.test(wholeText(about))
      if (told) continue
      const reason =
        'Unexpected page without its review dates, say them under `About this page` in `<time>`, or `not yet`'
      reportAt(file, reason, 'review-date-shown', 0)
    }
  }
}
