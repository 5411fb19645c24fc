import type { Figure } from '../../../src/schema/figure.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { broadens, isWidest } from '../../../src/vocabulary/broader.ts'
import type { Span } from '../read/seed.ts'
import type { Mention } from '../recognise/mention.ts'
import type { Block } from '../segment/block.ts'
import { idsOf } from './found.ts'
import { patternOf } from './patterns.ts'

/** What earlier sentences leave to later ones. */
export interface Context {
  /** The lead-in of this section that named a review. */
  study: { mentions: Mention[] } | null
  /** Whether this section tells the story of one patient. */
  ofOnePatient: boolean
  /** Names of the paragraph so far, and of lines that go on from it. */
  before: Mention[]
  /** Names of the section so far. */
  section: Mention[]
  /** The question that is being answered. */
  question: { text: string; mentions: Mention[] } | null
  speaker: string | null
  lastSpeaker: string | null
  facilities: Mention[]
}

/** No context yet: where an article begins. */
export const noContext: Context = {
  study: null,
  ofOnePatient: false,
  before: [],
  section: [],
  question: null,
  speaker: null,
  lastSpeaker: null,
  facilities: [],
}

/** What is left of the context when a new block begins. */
export function intoBlock(context: Context, block: Block, newSection: boolean): Context {
  const isList = block.kind === 'list-item' && !block.label
  return {
    ...context,
    ...(newSection && { study: null, ofOnePatient: false, section: [], question: null }),
    ...((newSection || !(isList || patternOf('goes-on').test(block.text))) && { before: [] }),
    ...((newSection || !(isList || patternOf('speaks-on').test(block.text))) && { speaker: null }),
  }
}

/** A question opens what its answer is about; "it" and "that" in a question mean what the one before was about. */
export function asked(context: Context, text: string, mentions: Mention[]): Context {
  const goesOn = mentions.length === 0 && /\b(?:it|they|them|this|that|these|those)\b/i.test(text)
  return {
    ...context,
    before: [],
    section: [],
    question: { text, mentions: goesOn ? (context.question?.mentions ?? []) : mentions },
  }
}

/** The names that an earlier sentence leaves to this one. */
export function leftTo(text: string, { before, ofOnePatient }: Context): Mention[] {
  const ofOthers = patternOf('others').test(text) || (ofOnePatient && patternOf('several').test(text))
  return ofOthers ? before.filter(({ kind }) => kind !== 'condition') : before
}

/** The one therapy that a section has named; two there, or the general name beside it, leave nothing to the rest. */
export function namedIn(section: Mention[], named: Mention[], vocabulary: Vocabulary): Mention[] {
  const [own] = idsOf(named, 'condition')
  const conditions = idsOf(section, 'condition')
  if (own !== undefined && conditions.length > 0 && !conditions.includes(own)) return []
  const all = idsOf(section, 'therapy')
  const narrow = all.filter((id) => !all.some((other) => other !== id && broadens(id, other, vocabulary)))
  if (narrow.length !== 1 || all.some((id) => isWidest(id, vocabulary))) return []
  return section.filter(({ id }) => id === narrow[0]).slice(0, 1)
}

/** The duration that "beyond this period" stands for: the last one before it in the sentence. */
export function meantBy(text: string, span: Span, sentence: Span, figures: Figure[]): Figure[] {
  const statement = text.slice(span[0] - sentence[0], span[1] - sentence[0])
  if (!/\b(?:this|that) (?:period|time)\b/.test(statement)) return []
  const last = figures.findLast(({ kind, at }) => kind === 'duration' && at[1] <= span[0])
  return last ? [last] : []
}

/** The subject that a sentence leaves to the next; a wider name of the therapy before does not replace it. */
export function leavesOf(mentions: Mention[], before: Mention[], vocabulary: Vocabulary): Mention[] {
  const last = (kind: Mention['kind']) => {
    const now = mentions.filter((mention) => mention.kind === kind)
    const earlier = before.filter((mention) => mention.kind === kind)
    const widens = now.every(({ id }) => earlier.some((one) => one.id !== id && broadens(id, one.id, vocabulary)))
    return now.length === 0 || widens ? earlier : now
  }
  return [...last('condition'), ...last('therapy')]
}

/** What "the hospital" or "the institute" stands for: the last one named. */
export function standsFor(text: string, facilities: Mention[], vocabulary: Vocabulary): Mention[] {
  const kind = /\b[Tt]he (hospital|institute)\b/.exec(text)?.[1]
  const last = facilities.findLast(({ id }) =>
    vocabulary.facility.some((entry) => entry.id === id && entry.kind === kind),
  )
  return last ? [last] : []
}
