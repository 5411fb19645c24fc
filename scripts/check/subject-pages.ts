import { pageKinds } from '../../src/schema/page.ts'
import type { PageKind } from '../../src/schema/page.ts'
import { countWords } from '../../src/language/words.ts'
import { headingsOf, wholeText } from './html.ts'
import { reportAt } from './site.ts'
import type { BuiltSite, HtmlPage } from './site.ts'

/** The built pages of these kinds, without their lists. */
export function pagesOfKind({ pages, base }: BuiltSite, ...kinds: PageKind[]): HtmlPage[] {
  const folders = kinds.map((kind) => `${base}${pageKinds[kind].folder}/`)
  return pages.filter(({ address }) => folders.some((folder) => address.startsWith(folder) && address !== folder))
}

/** Report each page of a condition or therapy without this heading, or with nothing under it. */
export function reportWithoutSection(site: BuiltSite, heading: string, ruleId: string): void {
  for (const page of pagesOfKind(site, 'condition', 'therapy')) {
    const found = headingsOf(page).find(({ words }) => words === heading)
    const told = found?.section ? countWords(wholeText(found.section)) > countWords(heading) : false
    if (told) continue
    const what = found
      ? `heading \`${heading}\` with nothing under it, say it`
      : `page without \`${heading}\`, add the section`
    reportAt(page.file, `Unexpected ${what} or that our sources don’t tell`, ruleId, found?.element.startIndex ?? 0)
  }
}
