import { DomUtils } from 'htmlparser2'
import { verdicts } from '../../../src/schema/check.ts'
import type { Fault } from '../rule.ts'
import { select, type HtmlPage } from './html.ts'
import type { BuiltSite } from './site.ts'

/**
 * Find pages that have no title or no description, or share one with another page: who searches can't tell them apart.
 *
 * @rule unique-title
 * @remedy Give the page another title, or write what search engines show in `search`.
 * @fails index.html
 *   <title>Costs</title><meta name="description" content="What cells cost.">
 * guides/costs/index.html
 *   <title>Costs</title><meta name="description" content="What is asked for, and what for.">
 * @passes index.html
 *   <title>Cell therapy, checked</title><meta name="description" content="What cells cost.">
 * guides/costs/index.html
 *   <title>Costs</title><meta name="description" content="What is asked for, and what for.">
 */
export function uniqueTitle({ pages }: BuiltSite): Fault[] {
  return [
    ...sameOn(pages, 'title', titleOf),
    ...sameOn(pages, 'description', (page) => contentsOf('meta[name=description]', page)[0]?.trim() ?? ''),
  ]
}

function* sameOn(pages: HtmlPage[], what: string, textOf: (page: HtmlPage) => string): Generator<Fault> {
  const first = new Map<string, string>()
  for (const page of pages) {
    const text = textOf(page)
    const before = first.get(text)
    const fault = before && `${what} \`${text}\` that \`${before}\` has too, tell the pages apart`
    if (!text || fault)
      yield { file: page.file, reason: `Unexpected ${fault ?? `page without a ${what}, give it one`}`, place: 0 }
    else first.set(text, page.address)
  }
}

/** The words of verdicts as they are shown, with their capital. */
export const verdictWords = new RegExp(
  `\\b(?:${[...Object.values(verdicts), 'Correctly quoted', 'Quoted in part'].join('|')})\\b`,
)

/** Every description of a page, and every title but that which its browser shows. */
const descriptions = ['name', 'property']
  .flatMap((key) => [`meta[${key}$="description"]`, `meta[${key}$=":title"]`])
  .join()

/**
 * Find verdicts in the title or description of a page, where they would look like a mark for somebody.
 *
 * @rule verdict-off-place
 * @remedy Leave the verdict beside its claim, and say in title or description what the page is about.
 * @fails index.html
 *   <title>The price of cells: contradicted. Disputed</title>
 * @passes index.html
 *   <title>The price of cells</title>
 */
export function* verdictOffPlace({ pages }: BuiltSite): Generator<Fault> {
  for (const page of pages) {
    const told = contentsOf(descriptions, page).map((text) => ['description', text])
    for (const [where, text = ''] of [['title', titleOf(page)], ...told]) {
      const word = verdictWords.exec(text)?.[0]
      const reason = `Unexpected verdict \`${word}\` in the ${where}, leave it beside its claim`
      if (word) yield { file: page.file, reason, place: 0 }
    }
  }
}

function titleOf({ document }: HtmlPage): string {
  const [title] = select('title', document)
  return title ? DomUtils.textContent(title).trim() : ''
}

function contentsOf(selector: string, { document }: HtmlPage): string[] {
  return select(selector, document).map(({ attribs }) => attribs['content'] ?? '')
}
