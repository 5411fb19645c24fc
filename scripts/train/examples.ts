import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { sentencesSeen, type SentenceSeen } from '../ingest/claim/sentences-seen.ts'
import type { KindOfSentence } from '../ingest/models/kind.ts'
import { readArticle } from '../ingest/read-article.ts'
import { readSeed } from '../ingest/read/read.ts'
import type { Names } from '../ingest/recognise/names.ts'
import { toldKinds } from '../ingest/segment/block.ts'
import type { Passage } from '../ingest/segment/passages.ts'
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

/**
 * Bind the labels of an article to the sentences that are read in it.
 *
 * A sentence claims nothing where its label says so, or where it stands in a line that is none to read (a menu, a title)
 * and was taken for another. One of which nothing is known is left out: it may be a part of one with a label.
 */
export function examplesOf(labelled: Labelled, vocabulary: Vocabulary, names: Names): Examples {
  const { seed } = readSeed(labelled.name, new TextEncoder().encode(labelled.text))
  if (!seed) throw new Error(`Unexpected article ${labelled.name} that can’t be read, try \`npm run ingest\` on it`)
  const { recognised } = readArticle(seed, vocabulary, names)
  const { claims, none } = labelled.labels
  const placeOf = (text: string) => recognised.text.indexOf(text)
  const placed = claims.map(({ text, kind }) => ({ kind, at: placeOf(text) }))
  const silent = [...none.map(placeOf), ...placesNotTold(labelled, recognised.text)]
  const bound = new Set<(typeof placed)[number]>()
  let last: Passage | null = null
  const examples = sentencesSeen(recognised).flatMap(({ passage, at, seen }): Example[] => {
    // the first of a line has the line's label before it
    const start = passage === last ? at[0] : passage.block.at[0]
    last = passage
    const holds = (place: number) => place >= start - slack && place < at[1] - slack
    const own = placed.filter((one) => holds(one.at) && !bound.has(one))
    for (const one of own) bound.add(one)
    const kinds = [...new Set(own.map(({ kind }) => kind))]
    if (kinds.length === 0 && !silent.some(holds)) return []
    const text = recognised.text.slice(...at)
    return [{ article: labelled.name, text, seen, labels: kinds.length > 0 ? kinds : ['none'] }]
  })
  return { examples, unread: placed.filter((one) => !bound.has(one)).map(({ kind }) => kind) }
}

/** A label can begin with the mark of an item, which stands before its sentence. */
const slack = 4

/** Where the lines begin whose sentences are not read: titles, headings, menus. */
function placesNotTold({ labels: { blocks } }: Labelled, text: string): number[] {
  let from = 0
  return blocks.flatMap(({ kind, text: start }) => {
    const at = text.indexOf(start, from)
    if (at < 0) return []
    from = at + start.length
    return toldKinds.has(kind) || kind === 'row' || kind === 'record' ? [] : at
  })
}
