import { z } from 'astro/zod'
import { checksOf, type ShownClaim } from '../../../claims/library.ts'
import { tracings, verdicts, type Tracing, type Verdict } from '../../../schema/check.ts'
import { oneOf } from '../../../schema/common.ts'

/** What a check finds that asks whether a claim is so. */
export const held = oneOf(verdicts)

/** What a check finds that asks whether a claim is quoted correctly; none of it is called support. */
export const quoted = z.enum(Object.values(tracings).map(({ id }) => id) as [Tracing, ...Tracing[]])

/** What the checks of a claim found, by the question that they ask. */
export function verdictsOf(shown: ShownClaim): { traced: Tracing[]; holds: Verdict[] } {
  const checks = checksOf(shown)
  return {
    traced: checks.flatMap(({ asks, verdict }) => (asks === 'traced' ? [tracings[verdict].id] : [])),
    holds: checks.flatMap(({ asks, verdict }) => (asks === 'holds' ? [verdict] : [])),
  }
}
