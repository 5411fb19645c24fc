import type { Vocabulary } from '../schema/vocabulary.ts'

/** The wider names of a therapy, the nearest first; a circle of names is gone round once. */
export function widerOf(id: string, broaderOf: (id: string) => string | undefined): string[] {
  const wider = new Set<string>()
  for (let next = broaderOf(id); next !== undefined && !wider.has(next); next = broaderOf(next)) wider.add(next)
  return [...wider]
}

/** The wider names of every therapy of a vocabulary, found once. */
const widerIn = new WeakMap<Vocabulary['therapy'], Map<string, ReadonlySet<string>>>()

function widerNames(id: string, { therapy }: Vocabulary): ReadonlySet<string> | undefined {
  let wider = widerIn.get(therapy)
  if (!wider) {
    const broader = new Map(therapy.map((entry) => [entry.id, entry.broader]))
    wider = new Map(therapy.map((entry) => [entry.id, new Set(widerOf(entry.id, (one) => broader.get(one)))]))
    widerIn.set(therapy, wider)
  }
  return wider.get(id)
}

/** Whether a therapy is a wider name of another. */
export function broadens(wide: string, narrow: string, vocabulary: Vocabulary): boolean {
  return widerNames(narrow, vocabulary)?.has(wide) ?? false
}

/** Whether no entry is wider than a therapy: stem cell therapy as such, cell and gene therapy as such. */
export function isWidest(id: string, vocabulary: Vocabulary): boolean {
  return widerNames(id, vocabulary)?.size === 0
}
