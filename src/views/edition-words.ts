import { countOf, listWords } from '../language/words.ts'
import type { PublishedEdition } from '../schema/edition.ts'

/** Say in numbers what an edition has changed: `2 claims added, 1 claim withdrawn and 1 page added`. */
export function changedWords({ pages, ...claims }: PublishedEdition['changes']): string {
  const parts: [number, string, string][] = [
    [claims.added.length, 'claim', 'added'],
    [claims.changed.length, 'claim', 'changed'],
    [claims.withdrawn.length, 'claim', 'withdrawn'],
    [claims.renamed.length, 'claim', 'renamed'],
    [claims.verdicts.length, 'claim', 'judged anew'],
    [pages.added.length, 'page', 'added'],
    [pages.renamed.length, 'page', 'renamed'],
    [pages.removed.length, 'page', 'removed'],
  ]
  const told = parts.flatMap(([number, thing, done]) => (number > 0 ? [`${countOf(number, thing)} ${done}`] : []))
  return listWords(told) || 'nothing changed'
}
