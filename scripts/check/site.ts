import type { Document } from 'domhandler'
import { Parser, parseDocument } from 'htmlparser2'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { Library } from './library.ts'

/** A tag of a page with its attributes, its offset in the file and, of a script, its code. */
export type Tag = { name: string; attributes: Record<string, string>; offset: number; code: string }

export type HtmlPage = {
  file: VFile
  address: string
  tags: Tag[]
  title: string
  /** The page as a tree, with the offset of each element. */
  document: Document
}

/** A built site: its pages, its style sheets, and the addresses of all its files. */
export type BuiltSite = { base: string; pages: HtmlPage[]; styles: VFile[]; addresses: ReadonlySet<string> }

/** A rule about the built site: reports on its files. `library` is the content that the site was built from. */
export type SiteRule = (site: BuiltSite, library: Library) => void

/**
 * Read a built site from its HTML and CSS files and the paths of all files; paths count from the folder of the site.
 */
export function siteOf(files: VFile[], paths: string[], base: string): BuiltSite {
  const read = (extension: string) => files.filter((file) => file.extname === extension)
  const pages = read('.html').map((file) => pageOf(file, base))
  return { base, pages, styles: read('.css'), addresses: new Set(paths.map((path) => addressOf(path, base))) }
}

/** Report a fault at an offset of a file of the site. */
export function reportAt(file: VFile, reason: string, ruleId: string, offset: number): void {
  file.message(reason, { place: location(file).toPoint(offset), ruleId, source: 'check' }).fatal = true
}

function pageOf(file: VFile, base: string): HtmlPage {
  const tags: Tag[] = []
  let title = ''
  let inTitle = false
  let inScript = false
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes, offset: parser.startIndex, code: '' })
      inScript = name === 'script'
      inTitle = name === 'title' && title === ''
    },
    ontext(text) {
      if (inTitle) title += text
      const script = inScript && tags.at(-1)
      if (script) script.code += text
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
      if (name === 'script') inScript = false
    },
  })
  parser.end(String(file))
  const document = parseDocument(String(file), { withStartIndices: true })
  return { file, address: addressOf(file.data['path'] as string, base), tags, title: title.trim(), document }
}

/** `guides/costs/index.html` is served at `/guides/costs/`. */
function addressOf(path: string, base: string): string {
  return base + path.replace(/(^|\/)index\.html$/, '$1')
}
