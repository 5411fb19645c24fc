import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { VFile } from 'vfile'
import { parse, parseDocument } from 'yaml'
import type { Site } from '../../src/views/site.ts'
import { libraryOf } from '../check/content/library.ts'
import { releaseRules } from '../check/release.ts'
import { report } from '../check/rule.ts'
import { reportContent, reportSite } from '../check/rules.ts'
import { publishedFile } from '../check/site/published.ts'
import { siteOf } from '../check/site/site.ts'
import { seedsIn } from '../ingest/read/files.ts'
import { ingest } from '../ingest/run/ingest.ts'
import { note } from '../ingest/run/notes.ts'
import type { ExampleFile, RuleText } from './rule-text.ts'

/** What a rule says of the files of an example of its own, in order. */
export function reasonsIn(files: ExampleFile[], { id, module }: Pick<RuleText, 'id' | 'module'>): string[] {
  const read = module.startsWith('scripts/ingest/')
    ? ingested(files)
    : checked(
        files.map((file) => asFile(file)),
        id,
      )
  return read.flatMap(({ messages }) =>
    messages.flatMap(({ ruleId, reason }) => (ruleId === id ? [reason.replaceAll(ownFolder, '')] : [])),
  )
}

/** The folder in which an article was read, at the start of a path. */
const ownFolder = /[^\s(]*\/rule-\w{6}\//g

function asFile({ path, text }: ExampleFile): VFile {
  const value = path.startsWith('sources/') && path.endsWith('.mdx') ? withWholeClaims(text) : `${text}\n`
  return new VFile({ path, value, data: { path } })
}

/** What every claim says of itself; an example tells what matters to its rule. */
const usual = {
  kind: 'price',
  says: 'A price.',
  about: { guide: 'costs' },
  attributed: null,
  hedged: false,
  evidence: { design: 'price-list', rule: 'cue-price' },
  from: [{ seed: 'guide', passage: '7f3a9c' }],
  state: 'accepted',
}

/** The page of a source with what its claims leave out. */
function withWholeClaims(page: string): string {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(page) ?? []
  const fields = (parse(yaml) ?? {}) as { claims?: object[] }
  if (!fields.claims) return `${page}\n`
  const document = parseDocument(yaml)
  document.set(
    'claims',
    fields.claims.map((claim) => ({ ...usual, ...claim })),
  )
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body}\n`
}

/** Files with what the rules of content and of the built site find on them, or those of a release. */
function checked(files: VFile[], id: string): VFile[] {
  const content = files.filter(({ path }) => ['.mdx', '.yaml'].includes(extname(path)))
  const library = libraryOf(content)
  if (id in releaseRules) {
    const file = files.find(({ path }) => path === 'src/views/site.ts')
    const site = (file ? JSON.parse(String(file)) : { publisher: {}, contact: {} }) as Site
    report(releaseRules, { day: '2026-11-22', site, file: file ?? new VFile(), library })
    return files
  }
  reportContent(library)
  const built = files.filter((file) => !content.includes(file) && file.path !== publishedFile)
  const paths = built.map(({ path }) => path)
  const published = files.find(({ path }) => path === publishedFile)
  if (built.length > 0) reportSite(siteOf(built, paths, '/', library, published))
  return files
}

/**
 * Articles, and what was made of them, with what ingest says. A file that is written a second time was read before; with
 * `old → new` it is changed in that, without a line it is deleted.
 */
function ingested(files: ExampleFile[]): VFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'rule-'))
  const [content, seeds] = [join(folder, 'content'), join(folder, 'seeds')]
  mkdirSync(seeds)
  cpSync('content/vocabulary', join(content, 'vocabulary'), { recursive: true })
  try {
    for (const { path, text } of files) {
      const at = join(path.startsWith('seeds/') ? folder : content, path)
      const isChange = text.includes(' → ')
      if (isChange || text === '' || existsSync(at)) filesAfter(content, seeds)
      if (text === '') rmSync(at)
      else {
        mkdirSync(dirname(at), { recursive: true })
        writeFileSync(at, isChange ? changed(at, text) : text.replaceAll(/\\u\{(\w+)\}/g, asCharacter))
      }
    }
    return filesAfter(content, seeds)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function changed(path: string, change: string): string {
  const before = readFileSync(path, 'utf8')
  const after = change
    .split('\n')
    .reduce((text, line) => text.replace(...(line.split(' → ') as [string, string])), before)
  if (after === before) throw new Error(`Unexpected change \`${change}\` of an example, \`${path}\` holds:\n${before}`)
  return after
}

/** An invisible sign is written by its number: `\u{200B}`. */
function asCharacter(_: string, code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16))
}

function filesAfter(content: string, folder: string): VFile[] {
  const { articles, others } = seedsIn(folder)
  const { files } = ingest({
    content,
    writes: true,
    readsAll: false,
    isReported: false,
    seeds: () => ({ paths: articles, others: others.map(({ path, reason }) => note(path, reason, 'not-a-seed')) }),
    isWhole: true,
    resolutions: { mine: new Set(), theirs: new Set() },
  })
  return files
}
