import { finding, type Rule } from '../finding.ts'
import { questions, type Offer, type Question, type QuestionId } from '../offer.ts'

/** What else was left open, as questions to ask; those that another rule speaks of are left to it. */
export const stillOpen: Rule = {
  id: 'still-open',
  questions: [],
  why: 'A gap is an answer too.',
  beside(offer) {
    const open = questions.filter(({ id }) => isOpen(offer[id]) && !isTold(id, offer))
    const ask = open.flatMap((question: Question) => question.ask ?? [])
    return ask.length === 0
      ? []
      : [
          finding({
            id: 'still-open',
            lead: 'open',
            told: ask.length === 1 ? 'One more question' : 'More questions',
            mark: 'not-checked',
            word: 'Gaps',
            says: ['What they don’t say is worth asking.'],
            ask,
          }),
        ]
  },
  knows: () => [],
}

function isOpen(answer: string | number | undefined): boolean {
  return answer === undefined || answer === 'not-said'
}

/** The rule on charges asks of trial and payment wherever one of them, or a price, is known. */
function isTold(id: QuestionId, { trial, payment, price }: Offer): boolean {
  if (id === 'trial') return payment === 'yes' || (payment === undefined && price !== undefined)
  return id === 'payment' && (trial === 'yes' || price !== undefined)
}
