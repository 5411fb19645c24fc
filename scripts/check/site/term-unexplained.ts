import { pagesAsTheyAre } from '../../../src/vocabulary/explain-terms.ts'
import { glossaryOf } from '../../../src/vocabulary/glossary.ts'
import type { GlossaryEntry } from '../../../src/vocabulary/glossary.ts'
import { namesOf } from '../../../src/vocabulary/names.ts'
import { glossaryAddress, pageAddress } from '../../../src/views/routes.ts'
import { termFinder } from '../../../src/vocabulary/term-uses.ts'
import { vocabularyKinds } from '../../../src/schema/vocabulary.ts'
import type { Library } from '../content/library.ts'
import type { Fault } from '../rule.ts'
import { matcher, offsetOf, seenText, select } from './html.ts'
import type { HtmlElement, HtmlPage } from './html.ts'
import type { BuiltSite } from './site.ts'

/**
 * Find terms of the glossary that a page uses in view and nowhere explains (checklist, row 26).
 *
 * A term is explained by what its first use opens, by a link to its place in the glossary or to its own page, and on
 * its own page. Words in links, headings and labels lead to what they name.
 */
export function* termUnexplained({ base, pages, addresses, library }: BuiltSite): Generator<Fault> {
  const glossary = glossaryIn(library, (address) => addresses.has(address), base)
  const find = termFinder(glossary)
  for (const page of pages) {
    if (pagesAsTheyAre.some((path) => page.address.startsWith(base + path))) continue
    const [main] = select('main', page.document)
    if (!main) continue
    const explained = explainedOn(page, main, base)
    const told = new Set<GlossaryEntry>()
    for (const element of select(sentences, main)) {
      const text = seenText(element, isApart)
      for (const { entry, at } of find(text)) {
        if (told.has(entry) || explained(entry)) continue
        told.add(entry)
        yield { file: page.file, reason: unexplained(text.slice(...at)), place: offsetOf(element) }
      }
    }
  }
}

function unexplained(word: string): string {
  return `Unexpected \`${word}\` that nothing explains, let its first use open its definition or lead to the glossary`
}

function glossaryIn({ vocabulary }: Library, isPage: (address: string) => boolean, base: string): GlossaryEntry[] {
  const known = vocabulary.flatMap(({ kind, entries }) =>
    entries.flatMap((fields) => {
      const entry = vocabularyKinds[kind].schema.safeParse(fields).data
      return entry ? [{ kind, entry }] : []
    }),
  )
  return glossaryOf(namesOf(known), (kind, id) => {
    const address = pageAddress(kind, id, base)
    return isPage(address) ? address : null
  })
}

/** What tells whether a term is explained anywhere on a page. */
function explainedOn(page: HtmlPage, main: HtmlElement, base: string): (entry: GlossaryEntry) => boolean {
  const opened = new Set(select('button.term', main).map(({ attribs }) => attribs['popovertarget']))
  const ids = new Set(select('span.gloss', main).map(({ attribs }) => attribs['id']))
  const links = new Set(select('a', main).map(({ attribs }) => attribs['href']))
  return ({ id, page: own }) =>
    (opened.has(`t-${id}`) && ids.has(`t-${id}`)) ||
    links.has(glossaryAddress(id, base)) ||
    (own !== null && (own === page.address || links.has(own)))
}

const blocks = 'p, li, dd, td, th, h3, figcaption, caption'

/** What leads elsewhere by itself, or is seen by some alone. */
const isApart = matcher(
  `${blocks}, a, label, summary, nav, form, cite, code, pre, noscript, dt, ul, ol, dl, table, .hide`,
)

/** What a reader does not see before opening anything. */
const unseen = '[hidden], [popover], [role=img], nav, form, thead, noscript, details:not([open])'

/** The sentences of a page in view. */
const sentences = `:is(${blocks}):not(:is(${unseen}), :is(${unseen}) *)`
