import type { VFile } from 'vfile'
import { sha256 } from '../../../src/language/sha256.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { composeSource } from '../compose/compose-source.ts'
import { pathOf } from '../compose/page.ts'
import { type SourceIndex, sourceEntryOf } from '../merge/source-index.ts'
import { readArticle } from '../read-article.ts'
import { readSeed } from '../read/read.ts'
import { noteCandidates } from '../recognise/note-candidates.ts'
import type { Names } from '../recognise/names.ts'
import { digestOf, numbersOf, reportOf } from '../report/report.ts'
import { tellClaims } from '../report/tell.ts'
import { completeClaims } from '../write/complete.ts'
import { lockText, toldOn } from './cache.ts'
import { isFaulty, note, noteRenaming, noteTwins } from './notes.ts'
import type { Pages } from './pages.ts'
import type { ArticleReader, ArticleResult } from './reader.ts'

/** What articles are read with. */
export interface Tools {
  vocabulary: Vocabulary
  names: Names
  /** The sources as they stand, or will stand. */
  index: SourceIndex
  pages: Pages
  /** Other articles with the same id. */
  twinsOf: (path: string) => string[]
  /** Whether all that was found is to be reported. */
  isReported: boolean
}

/** A reader that goes through every stage, from an article to its page. */
export function articleReader({ vocabulary, names, index, pages, twinsOf, isReported }: Tools): ArticleReader {
  return (path, bytes) => {
    const { seed, file } = readSeed(path, bytes)
    if (!seed) return { files: [file] }
    const { id } = seed
    const page = pathOf('source', id)
    const hash = sha256(seed.text)
    noteTwins(id, twinsOf(path), file)
    noteRenaming(index.twinOf(id, hash), file)
    if (isFaulty(file)) return { files: [file] }
    const {
      citation,
      recognised,
      claims: stated,
    } = index.without(id, () => readArticle(seed, vocabulary, names, index.taken))
    noteCandidates(recognised.candidates, seed.pointOf, file)
    const claims = tellClaims(stated, citation.rights, recognised, vocabulary, file)
    const numbers = numbersOf(seed, recognised, stated)
    const shownPage = claims.length > 0 ? page.replace(/\.mdx$/, '') : ''
    const digest = digestOf(path, recognised, claims, numbers, shownPage)
    const bytesHash = sha256(bytes)
    const lock = pages.lock[page]
    const finished = (more: Omit<ArticleResult, 'files'>, ...about: VFile[]): ArticleResult => ({
      files: [file, ...about],
      digest,
      ...(isReported && {
        report: reportOf(path, citation, recognised, claims, numbers, shownPage, file.messages),
      }),
      ...more,
    })
    if (claims.length === 0) {
      note(
        file,
        'Unexpected article in which nothing was recognised, see that its names are in content/vocabulary; no page was written',
        'nothing-recognised',
      )
      const entry = { seed: bytesHash, page: null, lock: lockText(lock), messages: toldOn(file), digest }
      return finished(index.has(id) ? {} : { entry })
    }
    const merged = pages.write(
      composeSource(id, citation, hash, recognised.passages, claims, vocabulary),
      (text, standing) => completeClaims(text, recognised, standing, lock),
    )
    const about = merged.file.messages.length > 0 ? [merged.file] : []
    if (merged.text === null) return finished({}, ...about)
    const { passages } = recognised
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
}
