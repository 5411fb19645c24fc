import { type Design, designNames } from '../../../src/schema/evidence.ts'
import { type Recipe, vectorOf } from './features.ts'
import { type Model, modelIn } from './packed.ts'
import type { Seen } from './seen.ts'
import { likelihoods } from './softmax.ts'

/** What of a claim is looked at; measured on articles that the model had not read. */
export const evidenceRecipe: Recipe = {
  bits: 14,
  texts: {
    own: { words: 1, characters: [3, 4], weight: 1 },
    lead: { words: 2, weight: 0.5 },
    question: { words: 2, weight: 0.3 },
    heading: { words: 2, weight: 0.5 },
    label: { words: 2, weight: 0.5 },
  },
  facts: 4,
}

/** The design that is read of a claim, and how likely it is, from 0 to 1. */
export interface DesignRead {
  design: Design
  p: number
}

/** Designs by which a claim weighs more than most: a wrong one is worse than none. */
const strong: ReadonlySet<Design> = new Set(['systematic-review', 'randomised-trial', 'controlled-trial'])

/** The model for the evidence of claims. */
export function evidenceModel(): Model {
  return modelIn('evidence')
}

/** Tell what design stands behind a claim. */
export function readDesign({ recipe, softmax }: Model, seen: Seen): DesignRead {
  return designAmong([...likelihoods(softmax, vectorOf(seen, recipe))])
}

/**
 * As {@link readDesign}, from how likely each of `designNames` is, in their order: the likeliest that is one, unless
 * it is unlikely; a strong one must be likelier than not.
 */
export function designAmong(likely: readonly number[]): DesignRead {
  const pOf = (design: Design) => likely[designNames.indexOf(design)] ?? 0
  const none = pOf('none-stated')
  const [best] = designNames.filter((design) => design !== 'none-stated').toSorted((a, b) => pOf(b) - pOf(a))
  const p = best ? pOf(best) : 0
  return best && p >= none / 2 && p >= (strong.has(best) ? 0.5 : 0.3)
    ? { design: best, p }
    : { design: 'none-stated', p: none }
}
