import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { linkToRules } from '../../src/loader/rule-page.ts'
import { feedFiles } from '../../src/views/feed/entries.ts'
import { publishedFrom } from '../../src/views/published-from.ts'
import type { Site } from '../../src/views/site.ts'
import { siteDayOf } from '../harness/site-day.ts'
import { libraryOf, publishedOn, type Library } from './content/library.ts'
import { reportProse, type Row } from './prose/report.ts'
import { spellerOf } from './prose/speller.ts'
import { contentTexts, documentTexts, namesOf, templateTexts } from './prose/texts.ts'
import { releaseRules } from './release.ts'
import { report } from './rule.ts'
import { draftsIn, reportContent, reportSite } from './rules.ts'
import { publishedFile } from './site/published.ts'
import { sitemapFile } from './site/sitemap.ts'
import { siteOf, type BuiltSite } from './site/site.ts'
import { nameRemover } from './wording/reading.ts'

/** What to check: pages of content, where asked the site built from them, and what a release on a day must keep. */
export type Asked = {
  content: string
  /** The folder of the built site, and the path under which it will stand. */
  dist?: string | undefined
  base: string
  release?: { day: string; site: Site } | undefined
  /** Whether to spell and measure what readers read, documents too. */
  prose?: boolean | undefined
}

/** What readers read beside content, by patterns of paths. */
const documents = ['seeds/*.txt', 'docs/*.md', 'README.md', 'src/pages/*.mdx']

/** All files that were read, with what was found on them, and what they hold. */
export type Checked = {
  /** All but drafts. */
  files: VFile[]
  /** Drafts; what is found on them is left to write, and stops nothing. */
  drafts: VFile[]
  /** What is published on the day of the release, or of the site. */
  library: Library
  /** Pages that are not published on that day, each with the day from which it is. */
  unpublished: { file: VFile; from: string }[]
  built: BuiltSite | null
  /** How each file reads, if asked. */
  prose: Row[]
}

/** Read and check what is asked for, by every rule. Throws where `PUBLISH_DAY` is no day. */
export function checkAll({ content, dist, base, release, prose }: Asked): Checked {
  const pages = readContent(content)
  const whole = libraryOf(pages)
  reportContent(whole)
  const library = publishedOn(release?.day ?? siteDayOf(content), whole)
  const drafts = draftsIn(whole).map(({ file }) => file)
  for (const { messages } of drafts) for (const message of messages) message.fatal = false
  const built = dist === undefined ? null : builtSite(dist, base, content, library)
  const released = release ? [checkRelease(release, library)] : []
  const others = prose
    ? globSync(documents)
        .toSorted()
        .map((path) => read('', path))
    : []
  const finished = pages.filter((file) => !drafts.includes(file))
  const files = [...finished, ...others, ...(built?.files ?? []), ...released]
  const rows = prose ? proseIn(library, others, built?.site) : []
  linkToRules([...files, ...drafts])
  return {
    files,
    drafts,
    library,
    unpublished: library.unpublished.pages.map(({ file, fields }) => ({ file, from: publishedFrom(fields) })),
    built: built?.site ?? null,
    prose: rows,
  }
}

function proseIn(library: Library, others: VFile[], site: BuiltSite | undefined): Row[] {
  const reader = { withoutNames: nameRemover(library), speller: spellerOf(namesOf(library)) }
  const ofTemplates = site ? reportProse(templateTexts(site), reader).filter(({ misspelt }) => misspelt.length > 0) : []
  return [...ofTemplates, ...reportProse([...contentTexts(library), ...others.flatMap(documentTexts)], reader)]
}

/** Every page and list of a content folder, in order. */
export function readContent(content: string): VFile[] {
  return globSync('*/*.{mdx,md,yaml,yml}', { cwd: content })
    .toSorted()
    .map((path) => read(content, path))
}

/** The files with problems. */
export function foundIn({ files }: Pick<Checked, 'files'>): VFile[] {
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
