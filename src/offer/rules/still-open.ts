import { finding, wordsOf, type Rule } from '../finding.ts'
import { questions, type Offer, type QuestionId } from '../offer.ts'

/** What else was left open, as questions to ask; those that another rule speaks of are left to it. */
export const stillOpen: Rule = {
  ...wordsOf('still-open'),
  beside(offer) {
    const open = questions.filter(({ id }) => (offer[id] ?? 'not-said') === 'not-said' && !isTold(id, offer))
    const ask = open.flatMap((question) => question.ask ?? [])
    return ask.length === 0 ? [] : [finding('still-open', ask.length === 1 ? 'one' : 'several', { ask })]
  },
  knows: () => [],
}

/** The rule on charges asks of trial and payment wherever one of them, or a price, is known. */
function isTold(id: QuestionId, { trial, payment, price }: Offer): boolean {
  if (id === 'trial') return payment === 'yes' || (payment === undefined && price !== undefined)
  return id === 'payment' && (trial === 'yes' || price !== undefined)
}
