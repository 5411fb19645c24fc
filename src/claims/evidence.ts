import type { Claim } from '../schema/claim.ts'
import { designs } from '../schema/evidence.ts'
import { evidenceMarks, type MarkName } from './marks.ts'
import { peopleBehind } from '../language/people.ts'
import { capital, isShareOfPeople } from '../language/words.ts'

/** What a claim rests on, in one line with its shape. */
export interface Evidence {
  mark: MarkName
  words: string
}

/** The evidence that a source names, in one line: kind, people, comparison. */
export function evidenceOf(claim: Claim): Evidence {
  const { evidence, measure, figures } = claim
  const result = claim.kind === 'outcome' || claim.kind === 'harm'
  const shares = figures.some(isShareOfPeople)
  const people =
    evidence.design === 'case-report' ? null : capitalised(peopleBehind(claim) ?? (shares ? notGiven : null))
  const comparator = measure?.comparator ?? 'none'
  const compared = comparator === 'none' ? 'No comparison group named' : `Compared with ${comparator}`
  const alone = result && shares ? compared : null
  const words = [designs[evidence.design].label, people, alone].filter((part) => part !== null)
  return { mark: evidenceMarks[evidence.design], words: `${[...new Set(words)].join('. ')}.` }
}

const capitalised = (words: string | null) => words && capital(words)
const notGiven = 'Number of people not given'
