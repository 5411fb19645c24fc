import { elements, wholeText } from './html.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when a page does not say, in a `<time>` that a browser can count from, when it last changed, or that this is not
 * known (checklist, rows 1 and 28).
 *
 * ```html
 * <p id="age">This page changed lately.</p>
 * ```
 *
 * > Unexpected page that does not say when it last changed, say it under the id `age` in `<time>`, or `not known`
 */
export function changedShown({ pages }: BuiltSite): void {
  for (const { file, document } of pages) {
    const age = elements(document, 'p').find(({ attribs }) => attribs['id'] === 'age')
    const days = (age ? elements(age, 'time') : []).map(({ attribs }) => attribs['datetime'] ?? '')
    if (days.some((day) => /^\d{4}-\d\d-\d\d$/.test(day)) || (age && /\bnot known\b/.test(wholeText(age)))) continue
    const reason =
      'Unexpected page that does not say when it last changed, say it under the id `age` in `<time>`, or `not known`'
    reportAt(file, reason, 'changed-shown', 0)
  }
}
