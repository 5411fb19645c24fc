import type { VFile } from 'vfile'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { knownOf, readLabels } from '../labels/labels.ts'
import { type Article, readArticle } from '../read-article.ts'
import { readBytes } from '../read/files.ts'
import { readSeed, seedLimit } from '../read/read.ts'
import type { Seed } from '../read/seed.ts'
import { ContentFolder } from '../write/content-folder.ts'
import { learnSources } from './sources.ts'
import { openVocabulary } from './vocabulary.ts'

/** An article as a run would read it; `seed` is `null` where it can't be read, and `file` says why. */
export type Opened =
  { seed: null; file: VFile } | { seed: Seed; file: VFile; vocabulary: Vocabulary; read: () => Article }

/** Open one article beside the pages that stand, and write nothing. */
export function openArticle(path: string, content: string): Opened {
  const { seed, file } = readSeed(path, readBytes(path, seedLimit + 1))
  if (!seed) return { seed, file }
  const folder = new ContentFolder(content, false)
  const { vocabulary, names } = openVocabulary(folder.vocabularyPath())
  const { index } = learnSources(folder)
  const known = knownOf(readLabels(folder.labelsPath()))
  const read = () => index.without(seed.id, () => readArticle(seed, vocabulary, names, index.taken, known))
  return { seed, file, vocabulary, read }
}
