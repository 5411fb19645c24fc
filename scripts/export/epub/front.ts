import type { Element } from 'hast'
import { h } from 'hastscript'
import { dateWords } from '../../../src/language/words.ts'
import { site as about } from '../../../src/views/site.ts'
import type { Built, BuiltPage } from '../../../src/copy/built.ts'
import { webAddress } from '../../../src/copy/links.ts'
import { inReadingOrder, type Part } from './arrange.ts'
import { pathOf, type Chapter } from './chapter.ts'
import { xhtmlOf } from './xhtml.ts'

/** Print the title page: the name, the edition, what the book is and what it is not. */
export function printTitlePage(
  title: string,
  chapters: Chapter[],
  site: Pick<Built, 'base' | 'origin' | 'edition'>,
): string {
  const address = webAddress('', site)
  const publisher = chapters.find((chapter) => chapter.publisher)?.publisher
  return xhtmlOf({
    title,
    path: 'title.xhtml',
    body: [
      h('section', { 'epub:type': 'titlepage' }, [
        h('h1', title),
        h('p.lede', about.line),
        h('p', `Edition of ${dateWords(site.edition.edition)}.`),
        h('p', [h('strong', cautionFor(chapters))]),
        publisher && h('p', publisher),
        h('p', [
          'This book is a copy of a website, and holds its pages as they were on that day. The newest are at ',
          h('a', { href: address }, address),
        ]),
      ]),
    ],
  })
}

/** What the feet of all pages say; where they differ in who reviewed them, that each says so itself. */
function cautionFor(chapters: Chapter[]): string {
  const [caution, ...others] = new Set(chapters.map((chapter) => chapter.caution))
  if (caution && others.length === 0) return caution.replaceAll('this page', 'these pages')
  return 'Information, not medical advice. Each page says at its end whether a clinician has reviewed it.'
}

/** Print the contents, by kind of page, and the landmarks. */
export function printContents(parts: Part[], chapters: Map<string, Chapter>): string {
  const entry = (address: string, children: Element[] = []) =>
    h('li', [
      h('a', { href: pathOf(address) }, [chapters.get(address)?.name ?? address]),
      children.length > 0 ? h('ol', children) : null,
    ])
  const listed = parts.map(({ name, opening, pages }) => {
    const entries = pages.map(({ address }) => entry(address))
    return opening ? entry(opening.address, entries) : h('li', [h('span', name), h('ol', entries)])
  })
  return xhtmlOf({
    title: 'Contents',
    path: 'nav.xhtml',
    body: [
      h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [h('h1', 'Contents'), h('ol', listed)]),
      landmarks(parts),
    ],
  })
}

function landmarks(parts: Part[]): Element {
  const pages = inReadingOrder(parts)
  const isGlossary = ({ address }: BuiltPage) => address === 'glossary/'
  const marks = [
    ['titlepage', 'title.xhtml', 'Title page'],
    ['toc', 'nav.xhtml#toc', 'Contents'],
    ...pages.slice(0, 1).map(({ address }) => ['bodymatter', pathOf(address), 'First page']),
    ...pages.filter(isGlossary).map(({ address }) => ['glossary', pathOf(address), 'Glossary']),
  ]
  const listed = marks.map(([type, href, words]) => h('li', [h('a', { 'epub:type': type, href }, words)]))
  return h('nav', { 'epub:type': 'landmarks', hidden: true }, [h('h2', 'Landmarks'), h('ol', listed)])
}
