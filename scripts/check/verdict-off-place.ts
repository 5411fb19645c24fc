import { verdicts } from '../../src/schema/check.ts'
import { elements, offsetOf, wholeText } from './html.ts'
import { pagesOfKind } from './subject-pages.ts'
import { reportAt } from './site.ts'
import type { BuiltSite, HtmlPage } from './site.ts'

const rule = 'verdict-off-place'

/** The words of verdicts as they are shown, with their capital. */
const words = new RegExp(`\\b(?:${[...Object.values(verdicts), 'Correctly quoted', 'Quoted in part'].join('|')})\\b`)

/**
 * Warn when a verdict stands on the page of a hospital or company, or in the title or description of any page, where it
 * would look like a mark for somebody.
 *
 * ```html
 * <title>Price: Contradicted</title>
 * ```
 *
 * > Unexpected verdict `Contradicted` in the title, leave it beside its claim
 */
export function verdictOffPlace(site: BuiltSite): void {
  for (const page of site.pages) {
    for (const [where, text] of headOf(page)) {
      const word = words.exec(text)?.[0]
      if (word)
        reportAt(page.file, `Unexpected verdict \`${word}\` in the ${where}, leave it beside its claim`, rule, 0)
    }
  }
  for (const { file, document } of pagesOfKind(site, 'facility')) {
    for (const element of elements(document, 'p', 'found')) {
      const word = words.exec(wholeText(element))?.[0] ?? wholeText(element)
      const reason = `Unexpected verdict \`${word}\` on the page of a hospital or company, leave it beside its claim`
      reportAt(file, reason, rule, offsetOf(element))
    }
  }
}

/** What other programs show of a page: its title and every description of it. */
function headOf({ title, tags }: HtmlPage): [where: string, text: string][] {
  const described = tags.filter(({ name, attributes }) => {
    const of = attributes['name'] ?? attributes['property'] ?? ''
    return name === 'meta' && /^(?:description|(?:og|twitter):(?:title|description))$/.test(of)
  })
  return [
    ['title', title],
    ...described.map(({ attributes }) => ['description', attributes['content'] ?? ''] as [string, string]),
  ]
}
