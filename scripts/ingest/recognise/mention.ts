import type { VocabularyKind } from '../../../src/schema/vocabulary.ts'
import type { Span } from '../read/seed.ts'

/** An entry of the vocabulary. */
export interface Subject {
  kind: VocabularyKind
  id: string
}

/** A name of the vocabulary, found in a text. */
export interface Mention extends Subject {
  at: Span
}
