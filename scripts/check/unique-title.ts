import { reportAt } from './site.ts'
import type { BuiltSite, HtmlPage } from './site.ts'

/**
 * Warn when a page has no title or no description, or shares one with another page.
 *
 * ```html
 * <title>Costs</title>
 * ```
 *
 * > Unexpected title `Costs` that `/guides/costs/` has too, tell the pages apart
 */
export function uniqueTitle({ pages }: BuiltSite): void {
  reportSame(pages, 'title', ({ title }) => title)
  reportSame(pages, 'description', ({ tags }) => {
    const meta = tags.find(({ name, attributes }) => name === 'meta' && attributes['name'] === 'description')
    return meta?.attributes['content']?.trim() ?? ''
  })
}

function reportSame(pages: HtmlPage[], what: string, textOf: (page: HtmlPage) => string): void {
  const first = new Map<string, HtmlPage>()
  for (const page of pages) {
    const text = textOf(page)
    const before = first.get(text)
    if (!text) reportAt(page.file, `Unexpected page without a ${what}, give it one`, 'unique-title', 0)
    else if (before) {
      const reason = `Unexpected ${what} \`${text}\` that \`${before.address}\` has too, tell the pages apart`
      reportAt(page.file, reason, 'unique-title', 0)
    } else first.set(text, page)
  }
}
