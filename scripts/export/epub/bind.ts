import { site as about } from '../../../src/views/site.ts'
import type { Built } from '../../../src/copy/built.ts'
import { pack, type Packed } from '../packed.ts'
import { arrange, inReadingOrder } from './arrange.ts'
import { pathOf, printChapter, type Chapter } from './chapter.ts'
import { printContents, printTitlePage } from './front.ts'
import { printPackage } from './package.ts'
import { style } from './style.ts'

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`

/**
 * Bind chapters into an EPUB 3.
 *
 * The bytes depend on the chapters and the edition alone. The mimetype comes first and is stored, as OCF asks.
 */
export function bind(title: string, chapters: Chapter[], site: Pick<Built, 'base' | 'origin' | 'edition'>): Uint8Array {
  const book = new Map(chapters.map((chapter) => [chapter.page.address, chapter]))
  const parts = arrange(chapters.map(({ page }) => page))
  const ordered = inReadingOrder(parts).flatMap(({ address }) => book.get(address) ?? [])
  const files: Packed[] = [
    { path: 'title.xhtml', content: printTitlePage(title, ordered, site) },
    { path: 'nav.xhtml', content: printContents(parts, book) },
    ...ordered.map((chapter) => ({
      path: pathOf(chapter.page.address),
      content: printChapter(chapter, book, site),
    })),
    { path: 'book.css', content: style },
  ]
  const opf = printPackage({ title, description: about.line, date: site.edition.edition }, files)
  return pack(
    [
      { path: 'mimetype', content: 'application/epub+zip', stored: true },
      { path: 'META-INF/container.xml', content: container },
      { path: 'EPUB/package.opf', content: opf },
      ...files.map((file) => ({ ...file, path: `EPUB/${file.path}` })),
    ],
    site.edition.edition,
  )
}
