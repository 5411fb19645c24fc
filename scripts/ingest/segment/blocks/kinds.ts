import { type BlockKind, blockKinds } from '../block.ts'
import { likelihoodsOf } from '../../models/chain.ts'
import { type Recipe, vectorOf } from '../../models/features.ts'
import { type Model, modelIn } from '../../models/packed.ts'
import type { Seen } from '../../models/seen.ts'

/** What of a line is looked at; measured on articles that the model had not read. */
export const blockRecipe: Recipe = {
  bits: 13,
  texts: {
    own: { words: 1, characters: [3, 4], weight: 1 },
    start: { words: 2, weight: 0.5 },
    label: { words: 2, weight: 0.5 },
    previous: { words: 1, weight: 0.3 },
    next: { words: 1, weight: 0.3 },
  },
  facts: 3,
}

/** Kinds of block that a line can be, the likeliest first, with how likely each is. */
export type BlockRead = [kind: BlockKind, p: number][]

/** The model for kinds of block. */
export function blockModel(): Model {
  return modelIn('block')
}

/**
 * Tell what kind of block each line of an article is, all of them together.
 *
 * The likeliest title is the title, and no other line is one; none is where the article `isTitled` by its header. A long
 * line that ends in a full stop is no heading: of 3,745 in the corpus 5 are.
 */
export function readBlockKinds(
  { recipe, softmax, steps = new Float32Array() }: Model,
  seen: readonly Seen[],
  isTitled = false,
): BlockRead[] {
  const likely = likelihoodsOf(
    { softmax, steps },
    seen.map((one) => vectorOf(one, recipe)),
  )
  const ofTitle = blockKinds.indexOf('title')
  const best = likely.reduce((top, shares, index) => (of(shares, ofTitle) > of(likely[top], ofTitle) ? index : top), 0)
  return likely.map((shares, index) => {
    const isTitle = index === best && !isTitled && of(shares, ofTitle) > least
    const all = blockKinds.map((kind, place): BlockRead[number] => [kind, of(shares, place)])
    const isSentence = tells(seen[index]?.texts['own'] ?? '')
    const rank = ([kind, p]: BlockRead[number]) =>
      kind === 'title' ? (isTitle ? 2 : -1) : kind === 'heading' && isSentence ? -1 : p
    return all.toSorted((a, b) => rank(b) - rank(a)).slice(0, 4)
  })
}

/** Whether a line ends like a sentence and is longer than headings are. */
function tells(line: string): boolean {
  return /[.。]$/.test(line.trimEnd()) && line.split(/\s+/).length > 8
}

/** A line that is hardly a title is none, though no other is likelier to be. */
const least = 0.05

function of(shares: Float64Array | undefined, place: number): number {
  return shares?.[place] ?? 0
}
