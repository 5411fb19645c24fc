import type { Finding } from '../finding.ts'
import { sourcesOf, type Named } from '../known.ts'

export const notProof = 'That does not show that nobody has tried it.'

/** What is said of cells, tissues and ways that our lists don't name: we can't look for them. */
export const notListed: Pick<Finding, 'mark' | 'word' | 'says'> = {
  mark: 'not-checked',
  word: 'Not on our list',
  says: ['We can’t look for what our list does not name.'],
}

/** What is said of tissues and ways where the kind of cell is open: a claim on one kind is none on another. */
export const kindOpen: Pick<Finding, 'mark' | 'word' | 'says'> = {
  mark: 'not-checked',
  word: 'It depends on the kind of cell',
  says: ['What our sources tell of it holds for one kind of cell, and the offer doesn’t name the kind.'],
}

/** Whether claims on a disease name something: none, none with a result in people, or some. */
export function onRecord(claims: Named[], what: string): Pick<Finding, 'mark' | 'word' | 'says'> & Partial<Finding> {
  const results = claims.filter(({ result }) => result)
  const shown = (results.length > 0 ? results : claims).toSorted(
    (a, b) => Number(b.checked !== null) - Number(a.checked !== null),
  )
  const sources = sourcesOf(shown.slice(0, 2))
  if (claims.length === 0)
    return {
      mark: 'not-found',
      word: 'No claim found',
      says: [`No claim that we hold on this disease names ${what}.`, notProof],
    }
  if (results.length === 0)
    return {
      mark: 'none',
      word: 'No result found',
      says: [`We hold claims on this disease that name ${what}. None of them tells a result in people.`],
      sources,
    }
  return {
    mark: 'record',
    word: 'Claims on record',
    says: [`Claims on this disease name ${what}. What stands behind each is on its page.`],
    lines: results.flatMap(({ checked }) => checked ?? []).slice(0, 1),
    sources,
  }
}
