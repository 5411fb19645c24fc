import { type Vocabulary, type VocabularyKind, vocabularyKinds } from '../../../src/schema/vocabulary.ts'
import type { OutsideName } from './outside-term.ts'
import { type Branch, plantAbbreviation, plantName } from './trie.ts'

/** Every name of the vocabulary, ready for looking up token by token. */
export interface Names {
  /** Names, matched on folded tokens. */
  names: Branch
  /** Abbreviations, matched letter by letter: MS is a disease, ms is not. */
  abbreviations: Branch
  /** Names that only an outside vocabulary holds. */
  outside: Branch<OutsideName>
  /** Every id that an entry bears. */
  ids: Set<string>
}

/**
 * Put every name and abbreviation of the vocabulary into tries. An earlier kind keeps a name that a later one repeats.
 */
export function indexNames(vocabulary: Vocabulary): Names {
  const index: Names = {
    names: { next: new Map() },
    abbreviations: { next: new Map() },
    outside: { next: new Map() },
    ids: new Set(Object.values(vocabulary).flatMap((entries) => entries.map(({ id }) => id))),
  }
  for (const kind of Object.keys(vocabularyKinds) as VocabularyKind[]) {
    for (const { id, name, others, variants, abbreviations, zh } of vocabulary[kind]) {
      for (const other of [name, ...others, ...variants, ...(zh ? [zh] : [])])
        plantName(index.names, other, { kind, id })
      for (const short of abbreviations) plantAbbreviation(index.abbreviations, short, { kind, id })
    }
  }
  return index
}
