import type { Comparison } from '../schema/register.ts'
import type { VerdictLine } from './card.ts'
import type { Shelf } from './compare-claims.ts'
import type { Words } from './known.ts'
import { comparisonPicture, type Arm } from './pictures/comparison.ts'
import { claimPageAddress } from './routes.ts'
import { studyOf, type StudyCard } from './study.ts'

/** A trial with a comparison group in a cell: its groups, then what else is told of it. */
export interface Trial {
  id: string
  title: string
  counted: string
  /** The groups with the address of the claim that gives each result; none where no plain numbers are known. */
  arms: (Arm & { address: string })[]
  says: Words[]
  notes: string[]
  said: StudyCard['said']
  evidence: StudyCard['evidence']
  hedged: boolean
  verdicts: VerdictLine[]
  rows: StudyCard['rows']
}

/** Tell a trial in short; `null` where its claims aren't published. */
export function trialOf(comparison: Comparison, { library, names }: Shelf): Trial | null {
  const picture = comparisonPicture(comparison, library, names)
  const arms = comparison.arms.map(({ claim }) => claim)
  const study = studyOf(comparison.id, [...arms, ...comparison.claims], library, names)
  if (!picture || !study) return null
  return {
    id: comparison.id,
    title: comparison.title,
    counted: picture.counted,
    arms: picture.arms.map((arm, index) => ({ ...arm, address: claimPageAddress(arms[index] ?? '') })),
    says: comparison.claims.flatMap((id) => {
      const [saying] = library.claims.get(id) ?? []
      return saying ? [{ words: saying.claim.says, address: claimPageAddress(id) }] : []
    }),
    notes: picture.notes,
    said: study.said,
    evidence: study.evidence,
    hedged: study.hedged,
    verdicts: inShort(study),
    rows: study.rows,
  }
}

/** Where the same was found of every line of a trial, the lines need not be named again. */
function inShort({ verdicts, rows }: StudyCard): VerdictLine[] {
  const [only, ...others] = verdicts
  if (!only || others.length > 0) return verdicts
  const isAll = only.finding.split('; ').length === new Set(rows.map(({ name }) => name.replace(/\.$/, ''))).size
  return isAll ? [{ ...only, finding: 'All that stands here.' }] : verdicts
}
