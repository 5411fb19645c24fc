import { dateWords } from '../../../src/language/words.ts'
import { site as about } from '../../../src/views/site.ts'
import type { Built } from '../built.ts'
import { webAddress } from '../copy/links.ts'
import { element } from '../copy/tree.ts'
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
      element('section', { 'epub:type': 'titlepage' }, [
        element('h1', {}, [title]),
        element('p', { className: ['lede'] }, [about.line]),
        element('p', {}, [`Edition of ${dateWords(site.edition.edition)}.`]),
        element('p', {}, [element('strong', {}, [cautionFor(chapters)])]),
        ...(publisher ? [element('p', {}, [publisher])] : []),
        element('p', {}, [
          'This book is a copy of a website, and holds its pages as they were on that day. The newest are at ',
          element('a', { href: address }, [address]),
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
  const entry = (address: string, children: ReturnType<typeof element>[] = []) =>
    element('li', {}, [
      element('a', { href: pathOf(address) }, [chapters.get(address)?.name ?? address]),
      ...(children.length > 0 ? [element('ol', {}, children)] : []),
    ])
  const listed = parts.map(({ name, opening, pages }) => {
    const entries = pages.map(({ address }) => entry(address))
    return opening
      ? entry(opening.address, entries)
      : element('li', {}, [element('span', {}, [name]), element('ol', {}, entries)])
  })
  return xhtmlOf({
    title: 'Contents',
    path: 'nav.xhtml',
    body: [
      element('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
        element('h1', {}, ['Contents']),
        element('ol', {}, listed),
      ]),
      landmarks(parts),
    ],
  })
}

function landmarks(parts: Part[]): ReturnType<typeof element> {
  const pages = inReadingOrder(parts)
  const glossary = pages.find(({ address }) => address === 'glossary/')
  const marks: [type: string, href: string, words: string][] = [
    ['titlepage', 'title.xhtml', 'Title page'],
    ['toc', 'nav.xhtml#toc', 'Contents'],
    ...pages.slice(0, 1).map(({ address }): [string, string, string] => ['bodymatter', pathOf(address), 'First page']),
    ...(glossary ? [['glossary', pathOf('glossary/'), 'Glossary'] as [string, string, string]] : []),
  ]
  return element('nav', { 'epub:type': 'landmarks', hidden: true }, [
    element('h2', {}, ['Landmarks']),
    element(
      'ol',
      {},
      marks.map(([type, href, words]) => element('li', {}, [element('a', { 'epub:type': type, href }, [words])])),
    ),
  ])
}
