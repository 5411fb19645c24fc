import { site as about } from '../../src/views/site.ts'
import { write, type Built } from '../../src/copy/built.ts'
import { bind } from './epub/bind.ts'
import { chapterOf, type Chapter } from './epub/chapter.ts'
import { checkBook } from './epub/check-book.ts'
import { gather } from './epub/gather.ts'
import { isCarried } from '../../src/copy/carried.ts'
import type { Format, Made } from './format.ts'

/** Everything as a book, and each condition as a book of its own. */
export const epub: Format = {
  name: 'epub',
  says: 'Books (EPUB), for a reading device, a telephone or a screen reader',
  async make(site, tell) {
    const chapters = new Map(
      site.pages.filter((page) => isCarried(page)).map((page) => [page.address, chapterOf(page)]),
    )
    const books = booksOf(chapters, site)
    const made: Made[] = []
    for (const [index, { path, says, title, held }] of books.entries()) {
      tell(path, index / books.length)
      const bytes = bind(title, held, site)
      const checked = await checkBook(path, bytes)
      write(site.folder, path, bytes)
      made.push({ path, says, checked })
    }
    return made
  },
}

interface Book {
  path: string
  says: string
  title: string
  held: Chapter[]
}

function booksOf(chapters: Map<string, Chapter>, site: Built): Book[] {
  const everything = {
    path: 'editions/cell-therapy-checked.epub',
    says: 'Everything, as a book',
    title: about.name,
    held: [...chapters.values()],
  }
  const conditions = [...chapters.values()].filter(({ page }) => /^conditions\/[^/]+\/$/.test(page.address))
  return [
    everything,
    ...conditions.map(({ page, name, main }) => ({
      path: `editions/${page.address.split('/')[1] ?? ''}.epub`,
      says: `${name}, as a book`,
      title: `${name}: ${about.name}`,
      held: gather(page, main, site).flatMap(({ address }) => chapters.get(address) ?? []),
    })),
  ]
}
