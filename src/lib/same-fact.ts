import type { Claim } from '../schema/claim.ts'

/**
 * Whether two claims state the same fact: same kind and subject, and the same figures. Claims without figures are never
 * the same: two sources that define a disease say different things of it.
 */
export function sameFact(a: SameFact, b: SameFact): boolean {
  return a.kind === b.kind && a.figures.length > 0 && valuesOf(a) === valuesOf(b) && subjectOf(a) === subjectOf(b)
}

type SameFact = Pick<Claim, 'kind' | 'about' | 'figures' | 'measure'>

function valuesOf({ figures }: SameFact): string {
  return figures
    .map(({ at: _at, approximate: _approximate, comparator: _comparator, ...value }) => JSON.stringify(value))
    .toSorted()
    .join()
}

function subjectOf({ about, measure }: SameFact): string {
  return JSON.stringify([about.condition, about.therapy, about.regulation, measure?.outcome])
}
