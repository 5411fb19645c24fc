import type { Saying } from '../../../claims/library.ts'
import { labelOf } from '../../../claims/marks.ts'
import { isOurs } from '../../../claims/ours.ts'
import { saidBy } from '../../../claims/said.ts'
import { designs, type Design } from '../../../schema/evidence.ts'
import { maybe } from '../table.ts'

/** The column of what must be said with a claim. */
export const caution = maybe.describe(
  'What must be said with it so that it is not taken for more than it is. It may be no result, little may stand behind ' +
    'it, or whoever tells it may gain by it. Empty: none of these, which does not make it so.',
)

/**
 * What must be said with a claim so that it is not taken for more than it is, by its kind, its evidence and the interest
 * of its source; `null` where nothing. A statement of this site's own that names no evidence rests on the works that it
 * cites.
 *
 * For instance: "One patient, no comparison group; told by one who gains by it".
 */
export function cautionOf(saying: Saying): string | null {
  const { source, claim } = saying
  const { design } = claim.evidence
  const parts = [
    labelOf(claim),
    design === 'none-stated' && isOurs(source) ? null : (weak[design] ?? null),
    saidBy(saying).gains === null ? null : 'Told by one who gains by it',
  ].filter((part) => part !== null)
  return parts.map((part, index) => (index === 0 ? part : uncapital(part))).join('; ') || null
}

/** Evidence that is easily taken for more than it is. */
const weak: Partial<Record<Design, string>> = {
  'case-series': designs['case-series'].label,
  'case-report': `${designs['case-report'].label}, no comparison group`,
  preclinical: `${designs.preclinical.label}, no result in people`,
  'expert-opinion': designs['expert-opinion'].label,
  'none-stated': designs['none-stated'].label,
}

function uncapital(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
