import type { OwnText } from '../wording/wording.ts'
import { matcher, offsetOf, seenText, select } from './html.ts'
import type { BuiltSite } from './site.ts'

const blocks = 'p, li, dd, dt, h1, h2, h3, td, th, caption, summary, label, button:not(.term)'

/**
 * List the texts that templates and pages about the site say, each once on the whole site. What content says in our own
 * voice is `ownProse`; where a page shows it again, it is listed here too.
 */
export function siteProse({ pages, base }: BuiltSite): OwnText[] {
  const others = othersWords(base)
  const isApart = matcher(`${blocks}, ul, ol, ${others}`)
  const told = new Map<string, OwnText>()
  for (const { file, address, document } of pages) {
    // The page of a source keeps the headings of its article, in its contents too; `ownProse` has those of our own.
    const headings = address.startsWith(`${base}sources/`) ? 'h2, .contents, .contents *, ' : ''
    for (const element of select(`:is(${blocks}):not(:is(${headings}${others}), :is(${others}) *)`, document)) {
      const text = seenText(element, isApart)
      const kind = /[.!?:]$/.test(text) ? 'prose' : 'label'
      if (text && !told.has(text)) told.set(text, { text, kind, file, place: offsetOf(element) })
    }
  }
  return [...told.values()]
}

/**
 * What shows the statements of others, or names of others: claims, passages, titles and their addresses. A link to a
 * source or a claim shows its title or its words; a list item with one is a citation. Chinese has rules of its own.
 */
function othersWords(base: string): string {
  const links = ['sources/', 'claims/'].map((folder) => `a[href^="${base}${folder}"]:not([href="${base}${folder}"])`)
  return [
    '.claim, .study, .passage, .read, .side, .beside, q, blockquote, [lang|=zh]',
    ...links,
    `li:has(${links})`,
  ].join(', ')
}
