import type { VFile } from 'vfile'
import { pageKinds, type PageKind } from '../../../src/schema/page.ts'
import { leadsOn } from '../../../src/views/moved.ts'
import type { Library } from '../content/library.ts'
import { addressOf, pageOf, type HtmlPage } from './html.ts'

/** A built site, read once for all rules. */
export type BuiltSite = {
  base: string
  pages: HtmlPage[]
  /** What only leads on from an address that moved. */
  moved: HtmlPage[]
  styles: VFile[]
  /** The published data in JSON, with its schemas. */
  data: VFile[]
  /** The addresses of all files. */
  addresses: ReadonlySet<string>
  /** The content that the site was built from. */
  library: Library
  /** The addresses that were published, a line each below the base; null where nothing was. */
  published: VFile | null
}

/**
 * Read a built site from its HTML and CSS files and its published data, the paths of all files, the content it was built
 * from and what was published before; paths count from the folder of the site.
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
  return {
    base,
    pages,
    moved,
    styles: read('.css'),
    data: read('.json'),
    addresses,
    library,
    published,
  }
}

/** The built pages of these kinds, without their lists. */
export function pagesOfKind({ pages, base }: BuiltSite, ...kinds: PageKind[]): HtmlPage[] {
  const folders = kinds.map((kind) => `${base}${pageKinds[kind].folder}/`)
  return pages.filter(({ address }) => folders.some((folder) => address.startsWith(folder) && address !== folder))
}
