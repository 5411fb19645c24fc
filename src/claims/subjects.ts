import type { About, SubjectKind } from '../schema/claim.ts'

/** Ids of one kind that a claim is about, always as a list. */
export function subjects({ about }: { about: About }, kind: SubjectKind): string[] {
  const ids = about[kind]
  return ids === undefined ? [] : [ids].flat()
}

/** The therapy of claims that say "stem cells" and not which. */
export const unnamedTherapy = 'stem-cell-therapy'
