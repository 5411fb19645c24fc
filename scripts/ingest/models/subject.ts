import { type Recipe, vectorOf } from './features.ts'
import { type Model, modelIn } from './packed.ts'
import type { Seen } from './seen.ts'
import { likelihoods } from './softmax.ts'

/** What of a name is looked at; measured on articles that the model had not read. */
export const subjectRecipe: Recipe = {
  bits: 15,
  texts: {
    before: { words: 2, weight: 0.7 },
    after: { words: 2, weight: 0.7 },
    // the words of the statement, by how the name stands to it
    'condition own': { words: 1, weight: 1 },
    'condition beside': { words: 1, weight: 1 },
    'condition carried': { words: 1, weight: 1 },
    'therapy own': { words: 1, weight: 1 },
    'therapy beside': { words: 1, weight: 1 },
    'therapy carried': { words: 1, weight: 1 },
  },
  facts: 2,
}

/** Whether a statement is about a name. */
export const subjectNames = ['is', 'is not'] as const

/** The model for what a statement is about. */
export function subjectModel(): Model {
  return modelIn('subject')
}

/** How likely it is that a statement is about a name. */
export function readSubject({ recipe, softmax }: Model, seen: Seen): number {
  return likelihoods(softmax, vectorOf(seen, recipe))[0] ?? 0
}
