import { tracings, verdicts, type Check, type Verdict } from '../schema/check.ts'
import type { Claim, ClaimKind } from '../schema/claim.ts'
import type { Design } from '../schema/evidence.ts'
import { deniesHarm } from './denied.ts'

/** The shapes that stand beside a verdict or a kind of evidence; each has its word beside it. */
export const markNames = [
  ...(Object.keys(verdicts) as Verdict[]),
  'traced',
  'not-checked',
  'compared',
  'single',
  'case',
  'laboratory',
  'record',
  'opinion',
  'none',
] as const
export type MarkName = (typeof markNames)[number]

/** What keeps a statement from being read as a result. */
const labels: Partial<Record<ClaimKind, string>> = {
  advice: 'The source’s advice, not ours',
  aim: 'An aim, not a result',
  disclosure: 'What the publisher says of itself',
  mechanism: 'How it is meant to work; no proof that it does',
  prediction: 'A prediction, not a result',
  promotion: 'Promotion by the publisher, kept for the record',
  trend: 'What the source says of the field',
}

/** What a reader must know of a statement that could be taken for a result; `null` where nothing. */
export function labelOf(claim: Claim): string | null {
  return deniesHarm(claim) ? 'A reassurance, not a harm' : (labels[claim.kind] ?? null)
}

/** The shape of each kind of evidence. */
export const evidenceMarks: Record<Design, MarkName> = {
  'systematic-review': 'single',
  'randomised-trial': 'compared',
  'controlled-trial': 'compared',
  cohort: 'single',
  'case-series': 'case',
  'case-report': 'case',
  preclinical: 'laboratory',
  'expert-opinion': 'opinion',
  'price-list': 'record',
  'official-record': 'record',
  'none-stated': 'none',
}

/** The shape and the word of a check. */
export function verdictOf({ asks, verdict }: Check): { mark: MarkName; word: string } {
  if (asks === 'holds') return { mark: verdict, word: verdicts[verdict] }
  return { mark: verdict === 'supported' ? 'traced' : verdict, word: tracings[verdict].label }
}
