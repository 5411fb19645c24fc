import { VFile } from 'vfile'
import { sha256 } from '../../../src/language/sha256.ts'
import { type Claim, claim as claimSchema } from '../../../src/schema/claim.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { composeSource } from '../compose/compose-source.ts'
import { pathOf } from '../compose/page.ts'
import { withFollowing } from './follow-labels.ts'
import type { Known, NumberLabel } from '../labels/labels.ts'
import { type Reread, rereadOf } from '../merge/passages/reread.ts'
import { type SourceEntry, type SourceIndex, sourceEntryOf } from '../merge/source-index.ts'
import { claimsIn, recogniseArticle } from '../read-article.ts'
import { readSeed } from '../read/read.ts'
import type { Seed } from '../read/seed.ts'
import { noteCandidates } from '../recognise/note-candidates.ts'
import type { Names } from '../recognise/names.ts'
import { type Digest, digestOf, numbersOf, reportOf, type SeedReport } from '../report/report.ts'
import { noteUntold, tellClaims } from '../report/tell.ts'
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
  /** Numbers that no claim has to state. */
  asides: readonly NumberLabel[]
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
  /** The passages that it was read in. */
  reread?: Reread
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

/**
 * @rule nothing-recognised An article of which nothing was understood: no disease, treatment or rule in it is known by
 * name.
 * @remedy See that the article names what it is about in each paragraph, and that the names are in
 * `content/vocabulary/`.
 * @fails seeds/a.txt
 *   It was a fine day by the sea.
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 */
function readIntoPage(path: string, bytesHash: string, seed: Seed, tools: Tools): ArticleResult {
  const { vocabulary, names, index, pages, isReported } = tools
  const { id, file } = seed
  const page = pathOf('source', id)
  const lock = pages.lock[page]
  const found = recogniseArticle(seed, names)
  const { passages } = found
  const texts = passages.map((passage) => ({ id: passage.id, text: passage.block.text }))
  const reread = rereadOf(pages.passagesOf(id), texts)
  const { known, asides } = withFollowing(tools, id, reread)
  const article = index.without(id, () => claimsIn(found, vocabulary, index.taken, known))
  const { citation, recognised } = article
  noteCandidates(recognised.candidates, seed.pointOf, file)
  const { told, untold } = tellClaims(article.claims, citation.rights, recognised, vocabulary)
  const shownPage = told.length > 0 ? page.replace(/\.mdx$/, '') : ''
  /** `standing` are the claims that the page holds. */
  const finished = (
    standing: readonly Claim[],
    more: (digest: Digest) => Omit<ArticleResult, 'files'>,
    about?: VFile,
  ) => {
    const byHand = standing.filter((claim) => pages.lock[page]?.[`claim:${claim.id}`] === undefined)
    noteUntold(untold, byHand, recognised, file)
    const numbers = numbersOf(seed, recognised, [...standing, ...untold], asides)
    const digest = digestOf(path, recognised, told, numbers, shownPage)
    return {
      files: [file, ...(about && about.messages.length > 0 ? [about] : [])] satisfies ArticleResult['files'],
      digest,
      ...(isReported && { report: reportOf(path, citation, recognised, told, numbers, shownPage, file.messages) }),
      ...more(digest),
    }
  }
  if (told.length === 0)
    return finished([], (digest) => {
      note(
        file,
        'Unexpected article in which nothing was recognised, see that its names are in content/vocabulary; ' +
          'no page was written',
        'nothing-recognised',
      )
      const entry = { seed: bytesHash, page: null, lock: lockText(lock), messages: toldOn(file), digest }
      return index.has(id) ? {} : { entry }
    })
  const proposal = composeSource(id, citation, sha256(seed.text), passages, told, vocabulary)
  const complete = (text: string, standing: VFile) => completeClaims(text, recognised, standing, lock, reread)
  const merged = pages.write(proposal, complete, reread)
  const { text, meant } = merged
  if (text === null) return finished(told, () => ({}), merged.file)
  const source = sourceEntryOf(id, meant.frontmatter, { passages, pointOf: seed.pointOf })
  return finished(
    wholeClaims(meant.frontmatter),
    (digest) => {
      const settled = merged.isSettled && { seed: bytesHash, lock: lockText(merged.lock) }
      return { source, reread, entry: { ...settled, page: sha256(text), messages: toldOn(file), digest, source } }
    },
    merged.file,
  )
}

/** The claims of a page that are whole. */
function wholeClaims({ claims }: Record<string, unknown>): Claim[] {
  return Array.isArray(claims) ? claims.flatMap((one) => claimSchema.safeParse(one).data ?? []) : []
}
