import type { MarkName } from '../claims/marks.ts'
import type { Known, Link } from './known.ts'
import type { Offer, QuestionId } from './offer.ts'

/** One answer set beside what the site knows. */
export interface Finding {
  /** The rule that found it; where a rule finds several, its id with a word behind it. */
  id: string
  /** Whether the clinic told it, or the answer was left open. */
  lead: 'told' | 'open'
  /** What was told, or what was left open: "It is a trial, and you pay". */
  told: string
  mark: MarkName
  /** What stands beside the mark, in few words: "At odds with the rule, as reported". */
  word: string
  /** One or two sentences. */
  says: string[]
  /** Figures and words of sources that must be in view with it. */
  lines: string[]
  sources: Link[]
  /** What to ask the clinic. */
  ask: string[]
  /** What to show one's own doctor. */
  doctor: string[]
}

/** A line of the paper form: what the site knows, and where it stands. */
export type Line = { words: string; address?: string }

/** How some answers are set beside what the site knows. It weighs nothing, adds nothing up and gives no advice to go. */
export interface Rule {
  id: string
  /** The questions whose answers it is about. */
  questions: readonly QuestionId[]
  /** Why they are asked, in a sentence or two. */
  why: string
  beside(offer: Offer, known: Known): Finding[]
  /** What stands under its questions on paper, where nothing is known of the offer. */
  knows(known: Known): Line[]
}

/** A finding with nothing in the fields that are left out. */
export function finding(fields: Pick<Finding, 'id' | 'told' | 'mark' | 'word' | 'says'> & Partial<Finding>): Finding {
  return { lead: 'told', lines: [], sources: [], ask: [], doctor: [], ...fields }
}
