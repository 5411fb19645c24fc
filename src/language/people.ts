import { onOneLine } from './on-one-line.ts'
import type { Claim } from '../schema/claim.ts'
import type { Figure } from '../schema/figure.ts'
import { figureWords } from './words.ts'

type Count = Extract<Figure, { kind: 'count' }>

/**
 * Say how many people stand behind a claim; `null` where its source does not say.
 *
 * People whom a trial plans to treat are told as planned.
 *
 * @example peopleBehind({ kind: 'aim', figures: [{ kind: 'count', low: 12, high: 12, unit: 'patients' }] })
 * // '12 people planned'
 */
export function peopleBehind(claim: Claim): string | null {
  const count = countOf(claim)
  if (!count) return claim.evidence.design === 'case-report' ? 'one patient' : null
  const words = figureWords({ ...count, unit: 'people' })
  return isPlanned(claim) ? `${words} planned` : words
}

/** The most people who stand behind a claim; `null` where its source does not say, or only plans to treat them. */
export function mostPeople(claim: Claim): number | null {
  if (isPlanned(claim)) return null
  return countOf(claim)?.high ?? (claim.evidence.design === 'case-report' ? 1 : null)
}

/**
 * The number of people that a claim states, with both its ends and what bounds it. Beside a comparison a number of
 * people is the result of a group ("progressed in 3 people"), not how many were studied.
 */
function countOf({ figures, measure }: Claim): Count | null {
  const isSize = (figure: Figure): figure is Count =>
    figure.kind === 'count' && figure.unit === 'patients' && figure.high > 0
  const counted = figures.find(isSize) ?? null
  const studied = measure?.people
  if (studied)
    return counted?.low === studied
      ? counted
      : { kind: 'count', low: studied, high: studied, unit: 'patients', at: [0, 1] }
  return measure && measure.comparator !== 'none' ? null : counted
}

const plans = new RegExp(
  onOneLine`
    \b(?:plan(?:s|ned|ning)?(?: to| for| with)?|will|(?:aims?|intends?|expects?|seeks?|is|are) to|recruiting)\b|计划|拟
    |将(?=入组|招募|纳入)`,
  'i',
)

/** Whether a sentence speaks of people who are to be treated, not of people who were. */
export function tellsOfPlan(sentence: string): boolean {
  return plans.test(sentence)
}

function isPlanned({ kind, says }: Claim): boolean {
  return kind === 'prediction' || kind === 'aim' || tellsOfPlan(says)
}
