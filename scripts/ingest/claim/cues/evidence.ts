import { z } from 'astro/zod'
import { type ClaimKind, claimKindNames } from '../../../../src/schema/claim.ts'
import { type Design, designNames, type Evidence } from '../../../../src/schema/evidence.ts'
import { pattern, readCues } from '../../read/cues.ts'
import { cue } from './cue.ts'

const named = z.strictObject({
  rule: z.string(),
  design: z.enum(designNames),
  /** Kinds of claim that it is evidence for. */
  kinds: z.array(z.enum(claimKindNames)).default(claimKindNames),
  says: pattern,
})
type Cue = z.infer<typeof named>

const { studies, counts, records } = readCues(
  new URL('evidence.yaml', import.meta.url),
  z.strictObject({ studies: z.array(named), counts: z.array(named), records: z.array(named) }),
)

/** Designs that say nothing about the sentences beside them. */
export const ofItselfAlone: ReadonlySet<Design> = new Set(['preclinical', 'cohort', 'none-stated', 'expert-opinion'])

/** What evidence a text names for a claim of this kind; `null` where it names none. */
export function namedEvidence(text: string, kind: ClaimKind): Evidence | null {
  return firstOf([...studies, ...counts, ...records], text, kind)
}

/** What study a text names, counts of people left aside. */
export function namedStudy(text: string, kind: ClaimKind): Evidence | null {
  return firstOf(studies, text, kind)
}

function firstOf(cues: Cue[], text: string, kind: ClaimKind): Evidence | null {
  const found = cues.find(({ says, kinds }) => kinds.includes(kind) && says.test(text))
  return found ? { design: found.design, rule: found.rule } : null
}

/** Whether a sentence speaks of studies by others than the author: "et al.", "(2017)", "an earlier trial". */
export function citesOthers(text: string): boolean {
  return cue('cites-others').test(text)
}

/** What an office says of its own acts. */
const acts: ReadonlySet<ClaimKind> = new Set(['status', 'rule', 'event', 'price'])

/**
 * The evidence that lies in where a claim stands: a rule in an article on that rule or in the answers of an office is
 * an official record, as reported; a price in a table or a record is a price list.
 */
export function evidenceOfPlace(kind: ClaimKind, title: string, publisher: string, block: string): Evidence | null {
  if (kind === 'price' && (block === 'row' || block === 'record'))
    return { design: 'price-list', rule: 'place-price-table' }
  if ((kind === 'rule' || kind === 'event') && /\b(?:Measures|Rules|Regulations?|Provisions|Decree)\b/.test(title))
    return { design: 'official-record', rule: 'place-article-on-rules' }
  if (acts.has(kind) && cue('office-publishing').test(`${publisher} ${/\bwith the\b/.test(title) ? title : ''}`))
    return { design: 'official-record', rule: 'place-office' }
  return null
}
