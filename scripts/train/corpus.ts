import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { labelsFile, readLabels, type StatementLabel } from '../ingest/labels/labels.ts'
import { recogniseArticle } from '../ingest/read-article.ts'
import { readSeed } from '../ingest/read/read.ts'
import type { Seed } from '../ingest/read/seed.ts'
import type { Names } from '../ingest/recognise/names.ts'
import type { Recognised } from '../ingest/recognise/recognised.ts'
import type { BlockKind } from '../ingest/segment/block.ts'
import { linesOf } from '../ingest/segment/blocks/lines.ts'
import { walkable } from '../ingest/segment/blocks/walk.ts'
import type { Line } from '../ingest/segment/blocks/line.ts'
import { type Examples, examplesByEditors, examplesOf } from './examples.ts'
import { type Labelled, labelledOf } from './labelled.ts'
import type { Point } from './softmax.ts'
import { type KnownClaim, namesWithLabels } from './subjects.ts'

/** An article to learn from. */
export interface Article {
  seed: Seed
  lines: Line[]
  /** Whether its header gives the title, so that no line is it. */
  isTitled: boolean
  /** What each of its lines is, `null` where nobody said. */
  kinds: (BlockKind | null)[]
  /** The statements with what is known of them. */
  examplesIn: (recognised: Recognised, vocabulary: Vocabulary) => Examples
  claimsIn: (recognised: Recognised) => KnownClaim[]
}

/** The labelled articles of a folder. */
export function articlesIn(folder: string): Article[] {
  return globSync(join(folder, '*.txt'))
    .toSorted()
    .map((path) => {
      const labelled = labelledOf(
        path,
        readFileSync(path, 'utf8'),
        readFileSync(path.replace(/\.txt$/, '.json'), 'utf8'),
      )
      const seed = seedOf(path, new TextEncoder().encode(labelled.text))
      const lines = walkable(linesOf(seed), seed)
      return {
        seed,
        lines,
        isTitled: seed.header.title !== undefined,
        kinds: kindsOf(lines, labelled, seed),
        examplesIn: (recognised, vocabulary) => examplesOf(labelled, recognised, vocabulary),
        claimsIn: ({ text }) => labelled.labels.claims.map((claim) => ({ ...claim, place: text.indexOf(claim.text) })),
      }
    })
}

/** The articles of the site with what editors said of them. */
export function seedsIn(folder: string, content: string): Article[] {
  const labels = readLabels(join(content, labelsFile))
  return globSync(join(folder, '*.txt'))
    .toSorted()
    .map((path) => {
      const seed = seedOf(path, readFileSync(path))
      const lines = walkable(linesOf(seed), seed)
      const own = new Map(labels.lines.flatMap(({ seed: id, line, block }) => (id === seed.id ? [[line, block]] : [])))
      return {
        seed,
        lines,
        isTitled: seed.header.title !== undefined,
        kinds: lines.map(({ number }) => own.get(number) ?? null),
        examplesIn: (recognised, vocabulary) => ({
          examples: examplesByEditors(labels.statements, recognised, vocabulary),
          unread: [],
        }),
        claimsIn: (recognised) => claimsByEditors(labels.statements, recognised),
      }
    })
}

/** The names around claims of articles, with whether the claims are about them. */
export function namesOf(articles: readonly Article[], vocabulary: Vocabulary, names: Names): Point[] {
  return articles.flatMap(({ seed, claimsIn }) => {
    const recognised = recogniseArticle(seed, names)
    return namesWithLabels(claimsIn(recognised), recognised, vocabulary)
  })
}

function claimsByEditors(labels: readonly StatementLabel[], { id, passages }: Recognised): KnownClaim[] {
  const starts = new Map(passages.map((passage) => [passage.id, passage.block.at[0]]))
  return labels.flatMap(({ seed, passage, at, kind, about }) => {
    const start = starts.get(passage)
    return seed !== id || start === undefined || kind === 'none'
      ? []
      : [{ place: start + at[0], kind, about: about as KnownClaim['about'] }]
  })
}

/** The statements of articles, read as far as names and figures. */
export function statementsOf(articles: readonly Article[], vocabulary: Vocabulary, names: Names): Examples {
  const all = articles.map(({ seed, examplesIn }) => examplesIn(recogniseArticle(seed, names), vocabulary))
  return { examples: all.flatMap(({ examples }) => examples), unread: all.flatMap(({ unread }) => unread) }
}

function seedOf(path: string, bytes: Uint8Array): Seed {
  const { seed } = readSeed(path, bytes)
  if (!seed) throw new Error(`Unexpected article ${path} that can’t be read, try \`npm run ingest\` on it`)
  return seed
}

/** The label of each line; of lines that were joined, that of the first. */
function kindsOf(lines: readonly Line[], { labels: { blocks } }: Labelled, { text }: Seed): (BlockKind | null)[] {
  let from = 0
  const placed = blocks.map(({ kind, text: start }) => {
    const at = text.indexOf(start, from)
    if (at >= 0) from = at + start.length
    return { kind, at }
  })
  return lines.map((line) => placed.find(({ at }) => line.at[0] <= at + slack && at < line.at[1])?.kind ?? null)
}

/** Signs that stand before a line can be left out of it. */
const slack = 6
