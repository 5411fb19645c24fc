import { numberWords } from '../language/words.ts'
import { questions, type Offer, type Question } from './offer.ts'
import { moneyWords, optionsOf, type Lists } from './read-offer.ts'

/** An answer as it was read, for the list at the top of the print. */
export interface Answer {
  question: string
  answer: string
}

/** The answers that were given, in the order of the form; a price bears its currency. */
export function answersOf(offer: Offer, known: Lists): Answer[] {
  return questions.flatMap((question) => {
    const value = offer[question.id]
    return value === undefined || question.id === 'currency'
      ? []
      : [{ question: question.short, answer: wordsOf(question, value, offer, known) }]
  })
}

function wordsOf(question: Question, value: string | number, { currency }: Offer, known: Lists): string {
  if (typeof value === 'string')
    return optionsOf(question, known).find((option) => option.value === value)?.words ?? value
  switch (question.kind) {
    case 'amount':
      return moneyWords(value, currency ?? '')
    case 'share':
      return `${numberWords(value)}%`
    default:
      return numberWords(value)
  }
}
