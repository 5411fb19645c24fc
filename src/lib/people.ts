import type { Claim } from '../schema/claim.ts'
import type { Figure } from '../schema/figure.ts'
import { figureWords, peopleWords } from './words.ts'

type Count = Extract<Figure, { kind: 'count' }>

/**
 * Say how many people stand behind a claim; `null` where its source does not say.
 *
 * People whom a trial plans to treat are told as planned.
 *
 * @example peopleBehind(claim) // '12 people planned'
 */
export function peopleBehind(claim: Claim): string | null {
  const count = countOf(claim)
  if (!count) return claim.evidence.design === 'case-report' ? 'one patient' : null
  const words = count.low === count.high ? peopleWords(count.low) : figureWords({ ...count, unit: 'people' })
  return isPlanned(claim) ? `${words} planned` : words
}

/** The most people who stand behind a claim; `null` where its source does not say, or only plans to treat them. */
export function mostPeople(claim: Claim): number | null {
  if (isPlanned(claim)) return null
  return countOf(claim)?.high ?? (claim.evidence.design === 'case-report' ? 1 : null)
}

/**
 * The number of people that a claim states. Beside a comparison a number of people is the result of a group ("progressed in
 * 3 people"), not how many were studied.
 */
function countOf({ figures, measure }: Claim): Omit<Count, 'unit' | 'comparator'> | null {
  if (measure?.people) return { kind: 'count', low: measure.people, high: measure.people, at: [0, 0] }
  if (measure && measure.comparator !== 'none') return null
  const isSize = (figure: Figure): figure is Count =>
    figure.kind === 'count' && figure.unit === 'patients' && figure.high > 0
  const { comparator: _bound, unit: _patients, ...counted } = figures.find(isSize) ?? none
  return counted.high > 0 ? counted : null
}

const none: Count = { kind: 'count', low: 0, high: 0, unit: 'patients', at: [0, 0] }

const plans =
  /\b(?:plan(?:s|ned|ning)?(?: to| for| with)?|will|(?:aims?|intends?|expects?|seeks?|is|are) to|recruiting)\b|计划|拟|将(?=入组|招募|纳入)/i

/** Whether a sentence speaks of people who are to be treated, not of people who were. */
export function tellsOfPlan(sentence: string): boolean {
  return plans.test(sentence)
}

function isPlanned({ kind, says }: Claim): boolean {
  return kind === 'prediction' || kind === 'aim' || tellsOfPlan(says)
}
