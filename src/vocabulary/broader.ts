import type { Vocabulary } from '../schema/vocabulary.ts'

/** The wider names of a therapy, the nearest first; a circle of names is gone round once. */
export function widerOf(id: string, broaderOf: (id: string) => string | undefined): string[] {
  const wider = new Set<string>()
  for (let next = broaderOf(id); next !== undefined && !wider.has(next); next = broaderOf(next)) wider.add(next)
  return [...wider]
}

/** Whether a therapy is a wider name of another. */
export function broadens(wide: string, narrow: string, { therapy }: Vocabulary): boolean {
  return widerOf(narrow, (id) => therapy.find((entry) => entry.id === id)?.broader).includes(wide)
}

/** Whether no entry is wider than a therapy: stem cell therapy as such, cell and gene therapy as such. */
export function isWidest(id: string, { therapy }: Vocabulary): boolean {
  return therapy.some((entry) => entry.id === id && entry.broader === undefined)
}
