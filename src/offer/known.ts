import type { MarkName } from '../claims/marks.ts'
import type { LawRole } from '../schema/register.ts'
import type { Choice, Offer } from './offer.ts'

/** What the rules need to know of the site, small enough to stand in a page as JSON. Addresses have the site's base. */
export interface Known {
  /** When the statuses were last looked at, in words. */
  checked: string
  conditions: Choice[]
  cells: Cells[]
  bloodCells: string[]
  tissues: Choice[]
  routes: Choice[]
  currencies: Choice[]
  law: Record<LawRole, Cited[]>
  /** What is said of patients' stories in general, and of how long effects and harms were watched. */
  stories: Cited[]
  longTerm: Cited[]
  authorised: Authorised[]
  trials: Trial[]
  /** What is known on whether it helps, by condition. */
  helps: Record<string, { says: string; sources: Link[] }>
  harms: Harm[]
  prices: Price[]
  sessions: (Cited & { condition: string })[]
  followed: (Cited & { condition: string; therapy: string })[]
  /** People who got better without any cells, by condition. */
  withoutCells: (Cited & { condition: string })[]
  /** What claims on results and treatments of a condition name. */
  named: Named[]
}

export interface Link {
  words: string
  address: string
}

/** A statement of a claim, with its page. */
export interface Cited {
  says: string
  source: Link
}

/** A kind of cell or a product, with the wider kinds that it belongs to, nearest first. */
export interface Cells extends Choice {
  wider: string[]
  /** The tissue that they are taken from, where it is one alone. */
  tissue: string | null
  donor: 'own' | 'donor' | 'either' | 'unknown'
}

/** What we found on the authorisation of a therapy for a condition, or for `any`. */
export interface Authorised {
  condition: string
  therapy: string
  place: string
  mark: MarkName
  word: string
  says: string
  looked: string
  sources: Link[]
}

/** A trial with a comparison group: what its sources say of it, in lines. */
export interface Trial {
  condition: string
  therapy: string
  /** The therapy in words. */
  cells: string
  lines: string[]
  sources: Link[]
}

/** A harm that a source names. */
export interface Harm {
  /** `null` where it is named for every disease. */
  condition: string | null
  therapy: string
  /** The therapy in words. */
  cells: string
  /** "headache 57.6%", or the harm alone where no source counts it. */
  words: string
  counted: boolean
  /** What a check found of it. */
  found: string | null
  source: Link
}

/** A price that a source states. */
export interface Price {
  condition: string
  currency: string
  /** As stated: "from about 29,800 US dollars". */
  words: string
  /** For how many sessions; `null` where the source doesn't say. */
  sessions: number | null
  /** The claim with who makes it and what they gain. */
  said: string
  /** What a check found of it. */
  found: string | null
  /** What must stand in view with it. */
  beside: string[]
  from: string
  source: Link
}

/** Therapies, ways and tissues that a claim on a condition names. */
export interface Named {
  condition: string
  therapies: string[]
  routes: string[]
  tissues: string[]
  /** Whether it tells a result in people. */
  result: boolean
  /** The claim with what a check of the matter found, where there is one. */
  checked: string | null
  source: Link
}

/** What is on one disease. */
export function onDisease<T extends { condition: string | null }>(all: T[], { condition }: Offer): T[] {
  return all.filter((one) => one.condition === condition)
}

export const saysOf = (claims: { says: string }[]) => claims.map(({ says }) => says)
export const sourcesOf = (all: { source: Link }[]) => all.map(({ source }) => source)

/**
 * Whether cells are blood stem cells, whose transplant comes with strong chemotherapy: nothing of it is told of other
 * cells.
 */
export function isOfBlood(cells: string, known: Pick<Known, 'cells' | 'bloodCells'>): boolean {
  return known.bloodCells.some((kind) => isOfKind(cells, kind, known))
}

/** Whether two kinds of cell are the same, or one is a kind of the other. */
export function isKin(one: string, other: string, { cells }: Pick<Known, 'cells'>): boolean {
  return one === other || widerThan(one, cells).includes(other) || widerThan(other, cells).includes(one)
}

/** Whether cells are of a kind, or the kind itself. */
export function isOfKind(cells: string, kind: string, known: Pick<Known, 'cells'>): boolean {
  return cells === kind || widerThan(cells, known.cells).includes(kind)
}

function widerThan(id: string, cells: Cells[]): string[] {
  return cells.find(({ value }) => value === id)?.wider ?? []
}

/** A kind of cell that an answer names for certain. */
export function namedCells(cells: string | undefined): string | undefined {
  return cells === 'other' || cells === 'not-said' ? undefined : cells
}
