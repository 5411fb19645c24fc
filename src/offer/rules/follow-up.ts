import { finding, type Finding, type Rule } from '../finding.ts'
import { isKin, namedCells } from '../known.ts'
import type { Offer } from '../offer.ts'

/** Whether anybody looks for late harms, beside how long people in studies were watched. */
export const followUp: Rule = {
  id: 'follow-up',
  questions: ['follow-up'],
  why: 'A harm that comes late is found only if somebody looks for it.',
  beside(offer, known) {
    const { longTerm, law } = known
    const chosen = namedCells(offer.cells)
    const followed = known.followed
      .filter(
        ({ condition, therapy }) =>
          condition === offer.condition && (chosen === undefined || isKin(therapy, chosen, known)),
      )
      .slice(0, 2)
    const injuries = offer.trial === 'yes' ? law.injuries : []
    return [
      finding({
        id: 'follow-up',
        ...answer(offer),
        says: [...longTerm.map(({ says }) => says), 'Without check-ups, a harm that comes late may be missed.'],
        lines: [...followed, ...injuries].map(({ says }) => says),
        sources: [...longTerm, ...followed, ...injuries].map(({ source }) => source),
        ask: ['Who checks on me, how often, and for how long?', 'Who pays if I am harmed?'],
        doctor: ['The plan for check-ups, in writing.'],
      }),
    ]
  },
  knows({ longTerm, followed, law }) {
    return [...longTerm, ...followed, ...law.injuries].map(({ says, source }) => ({
      words: says,
      address: source.address,
    }))
  },
}

function answer(offer: Offer): Pick<Finding, 'lead' | 'told' | 'mark' | 'word'> {
  const gap = { mark: 'not-checked', word: 'A gap' } as const
  switch (offer['follow-up']) {
    case 'yes':
      return { lead: 'told', told: 'They check on you afterwards', mark: 'record', word: 'Ask for how long' }
    case 'no':
      return { lead: 'told', told: 'No check-ups afterwards', ...gap }
    case 'not-said':
      return { lead: 'told', told: 'Nothing about check-ups afterwards', ...gap }
    default:
      return { lead: 'open', told: 'Whether they check on you afterwards', ...gap }
  }
}
