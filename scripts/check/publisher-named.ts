import { elements, wholeText } from './html.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when the foot of a page does not name the publisher, or does not lead to who is behind the site (checklist, row 2).
 *
 * ```html
 * <footer><p>Information, not medical advice.</p></footer>
 * ```
 *
 * > Unexpected page whose foot names no publisher, name it and link `about/`
 *
 * `check --release` refuses a publisher that is "not yet named".
 */
export function publisherNamed({ pages, base }: BuiltSite): void {
  for (const { file, document } of pages) {
    const feet = elements(document, 'footer')
    const named = feet.some((foot) => /\bPublisher: \S/.test(wholeText(foot)))
    const linked = feet
      .flatMap((foot) => elements(foot, 'a'))
      .some(({ attribs }) => attribs['href'] === `${base}about/`)
    if (named && linked) continue
    reportAt(file, 'Unexpected page whose foot names no publisher, name it and link `about/`', 'publisher-named', 0)
  }
}
