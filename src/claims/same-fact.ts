import type { Claim } from '../schema/claim.ts'

/**
 * Whether two claims state the same fact: same kind, subject and circumstances, and the same figures. Claims without
 * figures are never the same: two sources that define a disease say different things of it.
 */
export function sameFact(a: SameFact, b: SameFact): boolean {
  const fact = factOf(a)
  return fact !== null && fact === factOf(b)
}

/** A text that claims of the same fact share; `null` for a claim without figures. */
export function factOf(claim: SameFact): string | null {
  return claim.figures.length > 0 ? [claim.kind, valuesOf(claim), subjectOf(claim)].join('\n') : null
}

export type SameFact = Pick<Claim, 'kind' | 'about' | 'figures' | 'measure' | 'qualifiers'>

function valuesOf({ figures }: SameFact): string {
  return figures
    .map(({ at: _at, approximate: _approximate, ...value }) => inOrder(value))
    .toSorted()
    .join()
}

/** Subject, outcome and circumstances of a claim in one string: two claims with the same speak of the same measure. */
export function subjectOf({ about, measure, qualifiers }: SameFact): string {
  const { guide: _guide, ...subject } = about
  return inOrder([subject, measure?.outcome, qualifiers ?? {}])
}

/** Write a value so that the order of fields and of ids doesn't matter, and an empty field counts as none. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && field !== null)
  const written = fields.map(([name, field]) => {
    const ids = Array.isArray(field) ? field.toSorted() : [field]
    return `${name}:${inOrder(ids)}`
  })
  return `{${written.toSorted().join()}}`
}
