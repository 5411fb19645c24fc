import type { VFile } from 'vfile'
import { pageKinds, type PageKind } from '../../../src/schema/page.ts'
import { leadsOn } from '../../../src/views/moved.ts'
import type { Library } from '../content/library.ts'
import { addressOf, pageOf, select, type HtmlPage } from './html.ts'

/** A built site, read once for all rules. */
export type BuiltSite = {
  base: string
  pages: HtmlPage[]
  /** What only leads on from an address that moved. */
  moved: HtmlPage[]
  styles: VFile[]
  /** Other files that rules read, such as `sitemap.xml` and the published data, by their paths. */
  texts: ReadonlyMap<string, VFile>
  /** The addresses of all files. */
  addresses: ReadonlySet<string>
  /** The content that the site was built from. */
  library: Library
  /** The addresses that were published, a line each below the base; null where nothing was. */
  published: VFile | null
}

/**
 * Read a built site from its HTML and CSS files and those for programs that rules look at, the paths of all files, the
 * content it was built from and what was published before; paths count from the folder of the site.
 */
export function siteOf(
  files: VFile[],
  paths: string[],
  base: string,
  library: Library,
  published: VFile | null = null,
): BuiltSite {
  const read = (extension: string) => files.filter((file) => file.extname === extension)
  const all = read('.html').map((file) => pageOf(file, base))
  const { pages = [], moved = [] } = Object.groupBy(all, ({ file }) => (leadsOn(String(file)) ? 'moved' : 'pages'))
  const addresses = new Set(paths.map((path) => addressOf(path, base)))
  const isPage = ({ extname }: VFile) => extname === '.html' || extname === '.css'
  const texts = new Map(files.filter((file) => !isPage(file)).map((file) => [String(file.data['path']), file]))
  return { base, pages, moved, styles: read('.css'), texts, addresses, library, published }
}

/** Whether a search engine may list a page. */
export function isListable({ document }: HtmlPage): boolean {
  return !select('meta[name=robots]', document).some(({ attribs }) => attribs['content']?.includes('noindex'))
}

/** The built pages of these kinds, without their lists. */
export function pagesOfKind({ pages, base }: BuiltSite, ...kinds: PageKind[]): HtmlPage[] {
  const folders = kinds.map((kind) => `${base}${pageKinds[kind].folder}/`)
  return pages.filter(({ address }) => folders.some((folder) => address.startsWith(folder) && address !== folder))
}
