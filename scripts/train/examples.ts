import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { sentencesSeen, type SentenceSeen } from '../ingest/claim/sentences-seen.ts'
import type { KindOfSentence } from '../ingest/models/kind.ts'
import { readArticle } from '../ingest/read-article.ts'
import { readSeed } from '../ingest/read/read.ts'
import type { Names } from '../ingest/recognise/names.ts'
import type { Labelled } from './labelled.ts'

/** A sentence with its label. */
export interface Example {
  article: string
  text: string
  seen: SentenceSeen['seen']
  /** Kinds of the claims that it makes, each once; `none` where it makes none. */
  labels: KindOfSentence[]
}

/** What is in an article to learn from. */
export interface Examples {
  examples: Example[]
  /** Kinds of claims that stand in no sentence that is read: in what was taken for a heading or for furniture. */
  unread: KindOfSentence[]
}

/** Bind the labels of an article to the sentences that are read in it; one without a label claims nothing. */
export function examplesOf(labelled: Labelled, vocabulary: Vocabulary, names: Names): Examples {
  const { seed } = readSeed(labelled.name, new TextEncoder().encode(labelled.text))
  if (!seed) throw new Error(`Unexpected article ${labelled.name} that can’t be read, try \`npm run ingest\` on it`)
  const { recognised } = readArticle(seed, vocabulary, names)
  const { claims, none } = labelled.labels
  const placed = claims.map(({ text, kind }) => ({ kind, at: recognised.text.indexOf(text) }))
  const bound = new Set<(typeof placed)[number]>()
  const examples = sentencesSeen(recognised).flatMap(({ at, seen }): Example[] => {
    const own = placed.filter((one) => one.at >= at[0] - 4 && one.at < at[1] - 4 && !bound.has(one))
    for (const one of own) bound.add(one)
    const text = recognised.text.slice(...at)
    if (own.length === 0 && none === undefined) return []
    const kinds = [...new Set(own.map(({ kind }) => kind))]
    return [{ article: labelled.name, text, seen, labels: kinds.length > 0 ? kinds : ['none'] }]
  })
  return { examples, unread: placed.filter((one) => !bound.has(one)).map(({ kind }) => kind) }
}
