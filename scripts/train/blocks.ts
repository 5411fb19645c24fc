import { blockRecipe } from '../ingest/segment/blocks/kinds.ts'
import { vectorOf } from '../ingest/models/features.ts'
import type { Model } from '../ingest/models/packed.ts'
import { type BlockKind, blockKinds } from '../ingest/segment/block.ts'
import { linesSeen } from '../ingest/segment/blocks/lines-seen.ts'
import { trainChain } from './chain.ts'
import type { Article } from './corpus.ts'

/** What gave the fewest errors on articles kept back. */
const training = { rounds: 15, step: 0.15, decay: 1e-3 }

/** Train the model for kinds of block. */
export function trainBlocks(articles: readonly Article[]): Model {
  const rows = articles.flatMap(partsOf).map(({ lines, kinds, isTitled }) => ({
    vectors: linesSeen(lines, isTitled).map((seen) => vectorOf(seen, blockRecipe)),
    names: kinds.map((kind) => (kind === null ? -1 : blockKinds.indexOf(kind))),
  }))
  const { softmax, steps } = trainChain(rows, blockKinds, 2 ** blockRecipe.bits + 1, training)
  return { recipe: blockRecipe, softmax, steps }
}

type Part = Pick<Article, 'lines' | 'kinds' | 'isTitled'>

/**
 * An article as it is, as an editor leaves it who gives the title in the header and takes off what stands above the
 * text, and in pieces of one to eight lines: articles can be short, though none is a tail alone.
 */
function partsOf(article: Article): Part[] {
  const { lines, kinds, isTitled } = article
  const part = (from: number, to?: number): Part => ({
    lines: lines.slice(from, to),
    kinds: kinds.slice(from, to),
    isTitled: true,
  })
  const above = new Set<BlockKind | null>(['title', 'byline', 'furniture'])
  const body = kinds.findIndex((kind) => !above.has(kind))
  const below = new Set<BlockKind | null>(['tail', 'furniture'])
  const foot = kinds.findLastIndex((kind) => !below.has(kind)) + 1
  const pieces: Part[] = []
  for (let from = Math.max(0, body), size = 1; from < foot; from += size, size = (size % 8) + 1)
    pieces.push(part(from, from + size))
  return [{ lines, kinds, isTitled }, ...(body > 0 ? [part(body)] : []), ...pieces]
}
