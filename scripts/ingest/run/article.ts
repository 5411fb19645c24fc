import { VFile } from 'vfile'
import { sha256 } from '../../../src/language/sha256.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { composeSource } from '../compose/compose-source.ts'
import { pathOf } from '../compose/page.ts'
import type { Known } from '../labels/labels.ts'
import { type SourceEntry, type SourceIndex, sourceEntryOf } from '../merge/source-index.ts'
import { readArticle } from '../read-article.ts'
import { readSeed } from '../read/read.ts'
import type { Seed } from '../read/seed.ts'
import { noteCandidates } from '../recognise/note-candidates.ts'
import type { Names } from '../recognise/names.ts'
import { type Digest, digestOf, numbersOf, reportOf, type SeedReport } from '../report/report.ts'
import { tellClaims } from '../report/tell.ts'
import { completeClaims } from '../write/complete.ts'
import { type CacheEntry, lockText, tellAgain, toldOn } from './cache.ts'
import { isFaulty, note, noteRenaming, noteTwins } from './notes.ts'
import type { Pages } from './pages.ts'

/** What articles are read with. */
export interface Tools {
  vocabulary: Vocabulary
  names: Names
  /** What people said of statements. */
  known: Known
  /** The sources as they stand, or will stand. */
  index: SourceIndex
  pages: Pages
  /** Other articles with the same id. */
  twinsOf: (path: string) => string[]
  /** Whether all that was found is to be reported. */
  isReported: boolean
}

/** What came of an article. */
interface ArticleResult {
  /** The article with its messages, and its page where there are messages about it. */
  files: [article: VFile, ...pages: VFile[]]
  digest?: Digest | undefined
  report?: SeedReport
  /** What other pages need of its page. */
  source?: SourceEntry | undefined
  /** What the next run may take over. */
  entry?: CacheEntry
}

/**
 * Go through every stage, from an article's bytes, or a word for what is there instead, to its page. What an earlier
 * run made of the very bytes is taken over.
 */
export function ingestArticle(
  path: string,
  bytes: Uint8Array | string,
  before: CacheEntry | undefined,
  tools: Tools,
): ArticleResult {
  if (before?.seed !== undefined && before.seed === sha256(bytes)) {
    const file = tellAgain(before.messages, new VFile({ path }))
    return { files: [file], entry: before, digest: before.digest && { ...before.digest, path }, source: before.source }
  }
  const { seed, file } = readSeed(path, bytes)
  if (!seed) return { files: [file] }
  noteTwins(seed.id, tools.twinsOf(path), file)
  noteRenaming(tools.index.twinOf(seed.id, sha256(seed.text)), file)
  return isFaulty(file) ? { files: [file] } : readIntoPage(path, sha256(bytes), seed, tools)
}

function readIntoPage(path: string, bytesHash: string, seed: Seed, tools: Tools): ArticleResult {
  const { vocabulary, names, known, index, pages, isReported } = tools
  const { id, file } = seed
  const page = pathOf('source', id)
  const lock = pages.lock[page]
  const article = index.without(id, () => readArticle(seed, vocabulary, names, index.taken, known))
  const { citation, recognised } = article
  const { passages } = recognised
  noteCandidates(recognised.candidates, seed.pointOf, file)
  const claims = tellClaims(article.claims, citation.rights, recognised, vocabulary, file)
  const numbers = numbersOf(seed, recognised, article.claims)
  const shownPage = claims.length > 0 ? page.replace(/\.mdx$/, '') : ''
  const digest = digestOf(path, recognised, claims, numbers, shownPage)
  const finished = (more: Omit<ArticleResult, 'files'>, ...about: VFile[]): ArticleResult => ({
    files: [file, ...about],
    digest,
    ...(isReported && { report: reportOf(path, citation, recognised, claims, numbers, shownPage, file.messages) }),
    ...more,
  })
  if (claims.length === 0) {
    note(
      file,
      'Unexpected article in which nothing was recognised, see that its names are in content/vocabulary; ' +
        'no page was written',
      'nothing-recognised',
    )
    const entry = { seed: bytesHash, page: null, lock: lockText(lock), messages: toldOn(file), digest }
    return finished(index.has(id) ? {} : { entry })
  }
  const proposal = composeSource(id, citation, sha256(seed.text), passages, claims, vocabulary)
  const merged = pages.write(proposal, (text, standing) => completeClaims(text, recognised, standing, lock))
  const about = merged.file.messages.length > 0 ? [merged.file] : []
  if (merged.text === null) return finished({}, ...about)
  const source = sourceEntryOf(id, merged.meant.frontmatter, { passages, pointOf: seed.pointOf })
  const entry = {
    ...(merged.isSettled && { seed: bytesHash, lock: lockText(merged.lock) }),
    page: sha256(merged.text),
    messages: toldOn(file),
    digest,
    source,
  }
  return finished({ source, entry }, ...about)
}
