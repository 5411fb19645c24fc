import { pagesAsTheyAre } from '../../src/vocabulary/explain-terms.ts'
import { glossaryOf } from '../../src/vocabulary/glossary.ts'
import type { GlossaryEntry } from '../../src/vocabulary/glossary.ts'
import { namesOf } from '../../src/vocabulary/names.ts'
import { glossaryAddress, pageAddress } from '../../src/views/routes.ts'
import { termFinder } from '../../src/vocabulary/term-uses.ts'
import { vocabularyKinds } from '../../src/schema/vocabulary.ts'
import { elements, offsetOf, seenText } from './html.ts'
import type { HtmlElement } from './html.ts'
import type { Library } from './library.ts'
import { reportAt } from './site.ts'
import type { BuiltSite, HtmlPage } from './site.ts'

/**
 * Warn when a page uses a term of the glossary in view and nowhere explains it (checklist, row 26).
 *
 * ```html
 * <main><p>Measured by EDSS.</p></main>
 * ```
 *
 * > Unexpected `EDSS` that nothing explains, let its first use open its definition or lead to the glossary
 *
 * A term is explained by what its first use opens, by a link to its place in the glossary or to its own page, and on its
 * own page. Words in links, headings and labels lead to what they name.
 */
export function termUnexplained(site: BuiltSite, library: Library): void {
  const { base, pages, addresses } = site
  const glossary = glossaryIn(library, (address) => addresses.has(address), base)
  const find = termFinder(glossary)
  for (const page of pages) {
    if (pagesAsTheyAre.some((path) => page.address.startsWith(base + path))) continue
    const [main] = elements(page.document, 'main')
    if (!main) continue
    const explained = explainedOn(page, main, base)
    const told = new Set<GlossaryEntry>()
    for (const { element, text } of sentencesIn(main)) {
      for (const { entry, at } of find(text)) {
        if (told.has(entry) || explained(entry)) continue
        told.add(entry)
        reportAt(page.file, unexplained(text.slice(...at)), 'term-unexplained', offsetOf(element))
      }
    }
  }
}

function unexplained(word: string): string {
  return `Unexpected \`${word}\` that nothing explains, let its first use open its definition or lead to the glossary`
}

function glossaryIn({ vocabulary }: Library, isPage: (address: string) => boolean, base: string): GlossaryEntry[] {
  const entries = vocabulary.flatMap(({ kind, yaml }) =>
    (Array.isArray(yaml?.value) ? yaml.value : []).flatMap((fields: unknown) => {
      const entry = vocabularyKinds[kind].schema.safeParse(fields).data
      return entry ? [{ kind, entry }] : []
    }),
  )
  return glossaryOf(namesOf(entries), (kind, id) => {
    const address = pageAddress(kind, id, base)
    return isPage(address) ? address : null
  })
}

/** What tells whether a term is explained anywhere on a page. */
function explainedOn(page: HtmlPage, main: HtmlElement, base: string): (entry: GlossaryEntry) => boolean {
  const opened = new Set(elements(main, 'button', 'term').map(({ attribs }) => attribs['popovertarget']))
  const ids = new Set(elements(main, 'span', 'gloss').map(({ attribs }) => attribs['id']))
  const links = new Set(elements(main, 'a').map(({ attribs }) => attribs['href']))
  return ({ id, page: own }) =>
    (opened.has(`t-${id}`) && ids.has(`t-${id}`)) ||
    links.has(glossaryAddress(id, base)) ||
    (own !== null && (own === page.address || links.has(own)))
}

/** The sentences of a page that a reader sees before opening anything, without what leads elsewhere by itself. */
function sentencesIn(main: HtmlElement): { element: HtmlElement; text: string }[] {
  const isApart = ({ name, attribs }: HtmlElement) =>
    [...blocks, ...apart].includes(name) || /(?:^|\s)hide(?:\s|$)/.test(attribs['class'] ?? '')
  return blocks.flatMap((block) =>
    elements(main, block)
      .filter((element) => isInView(element))
      .map((element) => ({ element, text: seenText(element, isApart) })),
  )
}

const blocks = ['p', 'li', 'dd', 'td', 'th', 'h3', 'figcaption', 'caption']
const apart = [
  'a',
  'label',
  'summary',
  'nav',
  'form',
  'cite',
  'code',
  'pre',
  'noscript',
  'dt',
  'ul',
  'ol',
  'dl',
  'table',
]

function isInView(element: HtmlElement): boolean {
  for (let node: HtmlElement['parent'] | HtmlElement = element; node; node = node.parent) {
    if (!('name' in node) || !('attribs' in node)) continue
    const { name, attribs } = node
    if (
      'hidden' in attribs ||
      'popover' in attribs ||
      attribs['role'] === 'img' ||
      ['nav', 'form', 'thead', 'noscript'].includes(name)
    )
      return false
    if (name === 'details' && !('open' in attribs)) return false
  }
  return true
}
