import { elements, hasClass, isTerm, offsetOf, seenText } from './html.ts'
import type { HtmlElement } from './html.ts'
import type { BuiltSite, HtmlPage } from './site.ts'

/** A text of a built page in the site's own voice. */
export type SiteText = { text: string; page: HtmlPage; offset: number }

/** What shows the statements of others, or names of others: claims, passages, titles and their addresses. */
const others = ['claim', 'study', 'passage', 'read', 'side', 'beside']

/**
 * List the texts that templates and pages about the site say, each once on the whole site. What content says in our own
 * voice is `ownProse`; where a page shows it again, it is listed here too.
 */
export function siteProse({ pages, base }: BuiltSite): SiteText[] {
  const told = new Map<string, SiteText>()
  const isOthers = (element: HtmlElement) =>
    others.some((name) => hasClass(element, name)) ||
    element.name === 'q' ||
    element.name === 'blockquote' ||
    leadsToOthers(element, base) ||
    (element.name === 'li' && elements(element, 'a').some((link) => leadsToOthers(link, base)))
  for (const page of pages) {
    for (const name of blocks) {
      for (const element of elements(page.document, name)) {
        if (isTerm(element) || isInside(element, isOthers) || isHeadingOfArticle(element, page, base)) continue
        const text = seenText(
          element,
          (inner) =>
            (blocks.includes(inner.name) && !isTerm(inner)) ||
            inner.name === 'ul' ||
            inner.name === 'ol' ||
            isOthers(inner),
        )
        if (text && !told.has(text)) told.set(text, { text, page, offset: offsetOf(element) })
      }
    }
  }
  return [...told.values()]
}

const blocks = ['p', 'li', 'dd', 'dt', 'h1', 'h2', 'h3', 'td', 'th', 'caption', 'summary', 'label', 'button']

/** A link to a source or a claim shows its title or its words; a list item with one is a citation. */
function leadsToOthers({ name, attribs }: HtmlElement, base: string): boolean {
  const href = attribs['href'] ?? ''
  return (
    name === 'a' && ['sources/', 'claims/'].some((folder) => href.startsWith(base + folder) && href !== base + folder)
  )
}

/** The page of a source keeps the headings of its article, in its contents list too; `ownProse` has those of our own. */
function isHeadingOfArticle(element: HtmlElement, { address }: HtmlPage, base: string): boolean {
  const isHeading = element.name === 'h2' || isInside(element, (around) => hasClass(around, 'contents'))
  return isHeading && address.startsWith(`${base}sources/`)
}

function isInside(element: HtmlElement, test: (element: HtmlElement) => boolean): boolean {
  for (let node: HtmlElement['parent'] | HtmlElement = element; node; node = node.parent) {
    if ('name' in node && 'attribs' in node && test(node)) return true
  }
  return false
}
