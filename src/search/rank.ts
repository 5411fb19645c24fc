import type { NamedTarget } from './names.ts'

const kindRanks = {
  condition: 0,
  therapy: 1,
  regulation: 2,
  facility: 3,
  guide: 4,
  page: 5,
  comparison: 6,
  source: 7,
  term: 8,
  'not-looked-at': 9,
} as const

/**
 * The order of targets that are named equally well: diseases first; wide names and everyday words last of their kind.
 */
export function rankOf({ k, d = 0, e }: NamedTarget): number {
  return kindRanks[k] + (k === 'therapy' && d === 0 ? 0.5 : 0) + (e ? 2 : 0)
}

/** Whether a target is what a question can be about. */
export function isSubject({ k }: NamedTarget): boolean {
  return k === 'condition' || k === 'therapy' || k === 'regulation' || k === 'facility'
}

/** Whether a target is the therapy of which all others are kinds. */
export function isWide({ k, d = 0 }: NamedTarget): boolean {
  return k === 'therapy' && d === 0
}

/** The treatment that is meant where none is named: a wide one, by which people ask. */
export function meantAtLarge(targets: readonly NamedTarget[]): NamedTarget | undefined {
  return targets.find((target) => isWide(target) && target.q !== undefined)
}
