import { type ClaimKind, claimKindNames } from '../../../src/schema/claim.ts'
import { type Recipe, vectorOf } from './features.ts'
import { type Model, modelIn } from './packed.ts'
import type { Seen } from './seen.ts'
import { likelihoods } from './softmax.ts'

/** What a sentence can be: a claim of a kind, or none. */
export const kindsOfSentence = [...claimKindNames, 'none'] as const
export type KindOfSentence = ClaimKind | 'none'

/** What of a sentence is looked at; measured on articles that the model had not read. */
export const kindRecipe: Recipe = {
  bits: 19,
  texts: {
    own: { words: 3, characters: [4, 4], weight: 1, lighter: 0.7 },
    lead: { words: 2, weight: 0.5 },
    question: { words: 2, weight: 0.5 },
    heading: { words: 2, weight: 0.5 },
    label: { words: 2, weight: 0.5 },
    before: { words: 1, weight: 0.3 },
    title: { words: 1, weight: 0.3 },
  },
  facts: 0.5,
}

/** How a sentence is read. */
export interface KindRead {
  /** `none` where it is likelier to claim nothing than to claim anything. */
  kind: KindOfSentence
  /** How likely `kind` is, from 0 to 1. */
  p: number
  /** Every kind and `none`, the likeliest first. */
  all: [kind: KindOfSentence, p: number][]
}

/** The model for kinds of claim. */
export function kindModel(): Model {
  return modelIn('kind')
}

/** Tell what kind of claim a sentence makes, if any. */
export function readKind({ recipe, softmax }: Model, seen: Seen): KindRead {
  return kindAmong([...likelihoods(softmax, vectorOf(seen, recipe))])
}

/** What a person said is sure. */
export function surely(kind: KindOfSentence): KindRead {
  return { kind, p: 1, all: [[kind, 1]] }
}

/** As {@link readKind}, from how likely each of `kindsOfSentence` is, in their order. */
export function kindAmong(likely: readonly number[]): KindRead {
  const all = kindsOfSentence
    .map((kind, index): KindRead['all'][number] => [kind, likely[index] ?? 0])
    .toSorted((a, b) => b[1] - a[1])
  const none = all.find(([kind]) => kind === 'none')?.[1] ?? 0
  const [kind, p] = all.find(([name]) => (name === 'none') === none >= 0.5) ?? ['none', 0]
  return { kind, p, all }
}
