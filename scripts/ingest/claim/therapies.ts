import type { Vocabulary } from '../../../src/schema/vocabulary.ts'

/** Whether a therapy is a wider name of another. */
export function broadens(wide: string, narrow: string, vocabulary: Vocabulary): boolean {
  const broader = vocabulary.therapy.find(({ id }) => id === narrow)?.broader
  return broader !== undefined && (broader === wide || broadens(wide, broader, vocabulary))
}

/** Whether no entry is wider than a therapy: stem cell therapy as such, cell and gene therapy as such. */
export function isWidest(id: string, vocabulary: Vocabulary): boolean {
  return vocabulary.therapy.some((entry) => entry.id === id && entry.broader === undefined)
}
