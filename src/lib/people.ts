import type { Claim } from '../schema/claim.ts'
import { figureWords, peopleWords } from './words.ts'

/**
 * How many people stand behind a claim, as its source says it: both ends of a range, and "about" or "over" with it; `null`
 * where no number stands.
 *
 * Beside a comparison a number of people is the result of a group ("progressed in 3 people"), not how many were studied.
 */
export function peopleBehind({ figures, measure }: Pick<Claim, 'figures' | 'measure'>): string | null {
  const counted = figures.find((figure) => figure.kind === 'count' && figure.unit === 'patients')
  const studied = measure?.people ?? null
  if (counted?.kind !== 'count' || (studied !== null && studied !== counted.low))
    return studied === null ? null : peopleWords(studied)
  if (studied === null && measure && measure.comparator !== 'none') return null
  return figureWords({ ...counted, unit: 'people' })
}
