import type { MarkName } from '../claims/marks.ts'
import type { LawRole } from '../schema/register.ts'
import { unnamedTherapy } from '../claims/subjects.ts'
import { inSentence } from './in-sentence.ts'
import type { Choice, Offer } from './offer.ts'

/** What the rules need to know of the site, small enough to stand in a page as JSON. Addresses have the site's base. */
export interface Known {
  /** When the statuses were last looked at, in words. */
  checked: string
  conditions: Choice[]
  cells: Cells[]
  tissues: Choice[]
  routes: Choice[]
  currencies: Choice[]
  law: Record<LawRole, Cited[]>
  /** What is said of patients' stories in general, and of how long effects and harms were watched. */
  stories: Cited[]
  longTerm: Cited[]
  authorised: Authorised[]
  trials: Trial[]
  /** What trials showed, in a sentence each. */
  shown: ShownInTrials[]
  harms: Harm[]
  prices: Price[]
  sessions: (Cited & { condition: string; therapies: string[] })[]
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
  /** Whether it is one firm's product: what is said of other cells from that tissue is not said of it. */
  product: boolean
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

/** What trials with a comparison group showed of a therapy for a condition. */
export interface ShownInTrials {
  condition: string
  therapy: string
  says: string
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
  /** What it is asked for; none where the source says of no therapy. */
  therapies: string[]
  currency: string
  /** As stated: "from about 29,800 US dollars". */
  words: string
  low: number
  high: number
  /** For how many sessions; `null` where the source doesn't say. */
  sessions: number | null
  /** The claim with who makes it and what they gain. */
  said: string
  /** The firm that states it as its own price: "MedBridge NZ"; `null` where somebody reports the price of others. */
  seller: string | null
  /** What it says by itself: "In April 2025 a treatment cost 36,000 yuan." */
  says: string
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
 * Whether what is said of a therapy is said of the cells that are offered: it is on these very cells, or on a wider kind
 * that takes them in. Of an offer that names no kind, only what is said of no kind.
 */
export function isOnOffered(therapies: readonly string[], { cells }: Offer, known: Pick<Known, 'cells'>): boolean {
  if (therapies.length === 0 || therapies.includes('any')) return true
  if (!namesKind(cells)) return cells !== 'other' && therapies.includes(unnamedTherapy)
  return therapies.some((therapy) => isOfKind(cells, therapy, known))
}

/** Whether a claim is on these cells: it names them, or a wider kind from the tissue that they alone come from. */
export function isOn({ therapies, tissues }: Named, { value, tissue, wider, product }: Cells): boolean {
  const fromTheirs = !product && tissue !== null && tissues.includes(tissue)
  return therapies.some((id) => id === value || (fromTheirs && wider.includes(id)))
}

/** Whether an answer names a kind of cell of our list. */
export function namesKind(cells: string | undefined): cells is string {
  return cells !== undefined && !['other', 'not-said', unnamedTherapy].includes(cells)
}

/** Whether an offer leaves the kind of cell unnamed; "other cells" are a kind, though none of our list. */
export function isKindOpen({ cells }: Offer): boolean {
  return cells !== 'other' && !namesKind(cells)
}

/** Whether cells are of a kind, or the kind itself. */
export function isOfKind(cells: string, kind: string, known: Pick<Known, 'cells'>): boolean {
  return cells === kind || (known.cells.find(({ value }) => value === cells)?.wider.includes(kind) ?? false)
}

/** The name of cells in a sentence; of the disease alike. */
export function cellsName({ cells }: Offer, known: Pick<Known, 'cells'>): string {
  return inSentence(known.cells.find(({ value }) => value === cells)?.words ?? 'these cells')
}

export function diseaseName({ condition }: Offer, known: Pick<Known, 'conditions'>): string {
  return inSentence(known.conditions.find(({ value }) => value === condition)?.words ?? 'this disease')
}
