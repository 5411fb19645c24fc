import list from './findings.yaml'
import type { MarkName } from '../claims/marks.ts'
import type { Cited, Known, Link } from './known.ts'
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

/** The words of a rule, as `findings.yaml` has them. */
interface RuleWords {
  id: string
  /** The questions whose answers it is about. */
  questions: readonly QuestionId[]
  /** Why they are asked, in a sentence or two. */
  why: string
  /** What to ask the clinic, and to show one's doctor, with each finding that brings nothing of its own. */
  ask?: string[]
  doctor?: string[]
  /** What a finding says, by the case that it is of. */
  findings: Record<string, Partial<Finding>>
}

/**
 * How some answers are set beside what the site knows. It weighs nothing, adds nothing up and gives no advice to go.
 */
export interface Rule extends Pick<RuleWords, 'id' | 'questions' | 'why'> {
  beside(offer: Offer, known: Known): Finding[]
  /** What stands under its questions on paper, where nothing is known of the offer. */
  knows(known: Known): Line[]
}

/** The words of a rule. */
export function wordsOf(rule: string): RuleWords {
  const words = (list as RuleWords[]).find(({ id }) => id === rule)
  if (!words) throw new Error(`findings.yaml has no rule ${rule}`)
  return words
}

/**
 * The finding of a rule in a case. `says` stands behind the sentences of the case, `before` in front of them; all else
 * in place of what the case has.
 */
export function finding(rule: string, situation: string, more: Partial<Finding> & { before?: string[] } = {}): Finding {
  const { id, findings, ask = [], doctor = [] } = wordsOf(rule)
  const words = findings[situation]
  if (!words) throw new Error(`findings.yaml has no case ${situation} of ${rule}`)
  const { before = [], says = [], ...rest } = more
  const all = { id, lead: 'told' as const, lines: [], sources: [], ask, doctor, ...words, ...rest }
  const { told, mark, word } = all
  if (told === undefined || mark === undefined || word === undefined)
    throw new Error(`A finding of ${rule} on ${situation} lacks words`)
  return { ...all, told, mark, word, says: [...before, ...(words.says ?? []), ...says] }
}

/** Claims as lines of the paper form. */
export function linesOf(claims: Cited[]): Line[] {
  return claims.map(({ says, source }) => ({ words: says, address: source.address }))
}
