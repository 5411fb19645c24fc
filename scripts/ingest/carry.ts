import type { Evidence } from '../../src/schema/evidence.ts'
import type { Figure } from '../../src/schema/figure.ts'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import type { Mention } from './mentions.ts'
import type { Block, Span } from './segment.ts'
import { broadens } from './therapies.ts'

/** What earlier sentences leave to later ones. */
export interface Carried {
  /** The lead-in of this section that named a study. */
  study: { evidence: Evidence; mentions: Mention[] } | null
  /** The patients whose story this section tells. */
  patients: Evidence | null
  /** Names of the paragraph so far, and of lines that go on from it. */
  before: Mention[]
  speaker: string | null
  lastSpeaker: string | null
  facilities: Mention[]
}

/** A paragraph that goes on from the one before: "The first patient …", "These cells …". */
const goesOn =
  /^["“]?(?:This|These|That|Those|It|They|He|She|Both|The (?:first|same|transplanted|grafted|purification|cells|patients?|operation|surgery))\b/
/** A paragraph in which the speaker of the one before still speaks. */
const speaksOn = /^(?:["“]|He\b|She\b)/

/** Nothing carried yet: where a section begins. */
export const nothingCarried: Carried = {
  study: null,
  patients: null,
  before: [],
  speaker: null,
  lastSpeaker: null,
  facilities: [],
}

/** What is left of the carried when a new block begins. */
export function intoBlock(carried: Carried, block: Block, newSection: boolean): Carried {
  const isList = block.kind === 'list-item' && !block.label
  return {
    ...carried,
    ...(newSection && { study: null, patients: null }),
    ...((newSection || !(isList || goesOn.test(block.text))) && { before: [] }),
    ...((newSection || !(isList || speaksOn.test(block.text))) && { speaker: null }),
  }
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
