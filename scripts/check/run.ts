import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { feedFiles } from '../../src/views/feed/entries.ts'
import type { Site } from '../../src/views/site.ts'
import { libraryOf, type Library } from './content/library.ts'
import { releaseRules } from './release.ts'
import { report } from './rule.ts'
import { reportContent, reportSite } from './rules.ts'
import { publishedFile } from './site/published.ts'
import { sitemapFile } from './site/sitemap.ts'
import { siteOf, type BuiltSite } from './site/site.ts'

/** What to check: pages of content, where asked the site built from them, and what a release on a day must keep. */
export type Asked = {
  content: string
  /** The folder of the built site, and the path under which it will stand. */
  dist?: string | undefined
  base: string
  release?: { day: string; site: Site } | undefined
}

/** All files that were read, with what was found on them, and what they hold. */
export type Checked = { files: VFile[]; library: Library; built: BuiltSite | null }

/** Read and check what is asked for, by every rule. */
export function checkAll({ content, dist, base, release }: Asked): Checked {
  const pages = globSync('*/*.{mdx,md,yaml,yml}', { cwd: content })
    .toSorted()
    .map((path) => read(content, path))
  const library = libraryOf(pages)
  reportContent(library)
  const built = dist === undefined ? null : builtSite(dist, base, content, library)
  const released = release ? [checkRelease(release, library)] : []
  return { files: [...pages, ...(built?.files ?? []), ...released], library, built: built?.site ?? null }
}

/** The files with problems. */
export function foundIn({ files }: Checked): VFile[] {
  return files.filter(({ messages }) => messages.length > 0)
}

function builtSite(
  folder: string,
  base: string,
  content: string,
  library: Library,
): { files: VFile[]; site: BuiltSite } {
  const wanted = ['**/*.{html,css}', 'data/*.json', sitemapFile, ...Object.values(feedFiles)]
  const paths = globSync(wanted, { cwd: folder, exclude: ['pagefind/**'] }).toSorted()
  const files = paths.map((path) => read(folder, path))
  const published = existsSync(join(content, publishedFile)) ? read(content, publishedFile) : null
  const site = siteOf(files, globSync('**/*', { cwd: folder }), base, library, published)
  reportSite(site)
  return { files: published ? [...files, published] : files, site }
}

function checkRelease({ day, site }: NonNullable<Asked['release']>, library: Library): VFile {
  const file = read('src/views', 'site.ts')
  report(releaseRules, { day, site, file, library })
  return file
}

function read(folder: string, path: string): VFile {
  return new VFile({ path: join(folder, path), value: readFileSync(join(folder, path), 'utf8'), data: { path } })
}
