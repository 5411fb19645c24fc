import { unnamedTherapy } from '../claims/subjects.ts'
import { isOn, onDisease, type Known } from './known.ts'
import type { Choice, Offer, Question } from './offer.ts'
import { optionsOf } from './read-offer.ts'

/** The heading above what no source names. */
export const otherChoices = 'Other'

/** What a question offers to choose from: first what sources name for the disease, then what none names. */
export interface Choices {
  first: readonly Choice[]
  others: readonly Choice[]
}

/**
 * Sort the choices of a question by whether a source names them for a disease; for any of ours, where it is open.
 * Where sources name none, the list stays whole. "They didn't say" is no kind of cell, and stands with the first.
 */
export function choicesFor(question: Question, known: Known, { condition }: Pick<Offer, 'condition'>): Choices {
  const options = optionsOf(question, known)
  const isNamed = namedBy(question, known, condition)
  if (!isNamed || !options.some(isNamed)) return { first: options, others: [] }
  const isFirst = (choice: Choice) => isNamed(choice) || [unnamedTherapy, 'not-said'].includes(choice.value)
  return { first: options.filter(isFirst), others: options.filter((choice) => !isFirst(choice)) }
}

function namedBy(
  question: Question,
  known: Known,
  condition: string | undefined,
): ((choice: Choice) => boolean) | undefined {
  if (question.kind !== 'from-list') return undefined
  const named = condition === undefined ? known.named : onDisease(known.named, { condition })
  switch (question.list) {
    case 'cells':
      return ({ value }) => known.cells.some((cells) => cells.value === value && named.some((one) => isOn(one, cells)))
    case 'tissues':
    case 'routes':
      return ({ value }) => named.some(({ [question.list as 'tissues' | 'routes']: some }) => some.includes(value))
    default:
      return undefined
  }
}
