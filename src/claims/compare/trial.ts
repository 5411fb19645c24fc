import type { Claim } from '../../schema/claim.ts'
import { designs } from '../../schema/evidence.ts'
import type { Comparison } from '../../schema/register.ts'
import type { Card, VerdictLine } from '../card.ts'
import type { Shelf } from './claims.ts'
import type { Words } from '../provenance.ts'
import { evidenceMarks } from '../marks.ts'
import { comparisonPicture, type Arm } from '../../pictures/comparison.ts'
import { addressOf, claimsNamed, type Library } from '../library.ts'
import { studyOf, type StudyCard } from '../study.ts'
import { peopleWords } from '../../language/words.ts'

/** A trial with a comparison group in a cell: its groups, then what else is told of it. */
export interface Trial {
  id: string
  title: string
  counted: string
  /** The groups with the address of the claim that gives each result; none where no plain numbers are known. */
  arms: (Arm & { address: string })[]
  says: Words[]
  /** What must stand beside the figures in view. */
  caution: string | null
  notes: string[]
  said: StudyCard['said']
  evidence: Card['evidence']
  hedged: boolean
  verdicts: VerdictLine[]
  unchecked: string
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
    arms: picture.arms.map((arm, index) => ({ ...arm, address: addressIn(arms[index], library) })),
    says: claimsNamed(comparison.claims, library).map((shown) => ({
      words: shown[0].claim.short ?? shown[0].claim.says,
      address: addressOf(shown),
    })),
    caution: comparison.caution ?? null,
    notes: notesOf(comparison, picture.arms),
    said: study.said,
    evidence: evidenceOfTrial(
      comparison,
      claimsNamed([...arms, ...comparison.claims], library).map(([{ claim }]) => claim),
    ),
    hedged: study.hedged,
    verdicts: inShort(study),
    unchecked: study.unchecked,
    rows: study.rows,
  }
}

function addressIn(claim: string | undefined, { claims }: Library): string {
  const shown = claims.get(claim ?? '')
  return shown ? addressOf(shown) : ''
}

function notesOf({ 'follow-up': followUp }: Comparison, arms: Arm[]): string[] {
  return [
    ...(arms.some(({ written }) => !written.includes('%')) ? ['“In 100” is our sum.'] : []),
    `How long people were followed: ${followUp === 'unknown' ? 'our sources don’t say' : followUp}.`,
  ]
}

/**
 * The evidence of a trial in one line. A count such as "3 people" in a result is no size of a trial, so only a size
 * that a claim or the register gives as such is told.
 */
function evidenceOfTrial({ arms }: Comparison, claims: Claim[]): Card['evidence'] {
  const design =
    claims.find(({ kind }) => kind === 'outcome')?.evidence.design ?? claims[0]?.evidence.design ?? 'none-stated'
  const comparators = claims.flatMap(({ measure }) =>
    measure && measure.comparator !== 'none' ? [measure.comparator] : [],
  )
  const words = [
    designs[design].label,
    sizeWords(arms, claims),
    comparators[0] === undefined ? null : `Compared with ${comparators[0]}`,
  ]
  return { mark: evidenceMarks[design], words: `${words.filter((part) => part !== null).join('. ')}.` }
}

function sizeWords(arms: Comparison['arms'], claims: Claim[]): string | null {
  const [group, ...others] = new Set(arms.map(({ of }) => of))
  if (group && others.length === 0) return `${peopleWords(group)} in each group`
  if (arms.length > 0) return 'Number of people not given for each group'
  const people = claims.find(({ measure }) => measure?.people)?.measure?.people
  return people ? peopleWords(people) : null
}

/** Where the same was found of every line of a trial, the lines need not be named again. */
function inShort({ verdicts, rows }: StudyCard): VerdictLine[] {
  const [only, ...others] = verdicts
  if (!only || others.length > 0) return verdicts
  const isAll = only.finding.split('; ').length === new Set(rows.map(({ name }) => name.replace(/\.$/, ''))).size
  return isAll ? [{ ...only, finding: 'All that stands here.' }] : verdicts
}
