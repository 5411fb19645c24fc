import type { Entry, VocabularyKind } from '../schema/vocabulary.ts'

/** The vocabulary as pages need it: entries by kind and id. */
export type Names = ReadonlyMap<string, Entry>

/** Gather vocabulary entries under `kind/id`. */
export function namesOf(entries: { kind: VocabularyKind; entry: Entry }[]): Names {
  return new Map(entries.map(({ kind, entry }) => [`${kind}/${entry.id}`, entry]))
}

/**
 * The name of an id: that of the first of these vocabularies that knows it, else the id in plain words.
 *
 * @example nameOf('umbilical-cord', new Map(), 'term') // 'umbilical cord'
 */
export function nameOf(id: string, names: Names, ...kinds: VocabularyKind[]): string {
  for (const kind of kinds) {
    const entry = names.get(`${kind}/${id}`)
    if (entry) return entry.name
  }
  return id.replaceAll('-', ' ')
}
