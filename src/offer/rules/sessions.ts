import { numberWords } from '../../language/words.ts'
import { finding, type Rule } from '../finding.ts'
import type { Known } from '../known.ts'
import type { Offer } from '../offer.ts'
import { moneyWords } from '../read-offer.ts'

/** How many sessions, what they come to, and how many a source names. A sum is ours, and said to be. */
export const sessions: Rule = {
  id: 'sessions',
  questions: ['sessions'],
  why: 'A price for one session is a small part of the whole if more are needed.',
  beside(offer, known) {
    const stated = known.sessions.filter(({ condition }) => condition === offer.condition)
    const rest = {
      lines: stated.map(({ says }) => says),
      sources: stated.map(({ source }) => source),
      ask: ['How many sessions in all, and what does the whole cost? In writing.'],
    }
    const { sessions } = offer
    if (sessions === undefined)
      return [
        finding({
          id: 'sessions',
          lead: 'open',
          told: 'How many sessions',
          mark: 'not-checked',
          word: 'A gap',
          says: ['Without their number nobody can say what the whole will cost.', ...none(stated)],
          ...rest,
        }),
      ]
    const total = totalWords(offer)
    return [
      finding({
        id: 'sessions',
        told: sessions === 1 ? 'One session' : `${numberWords(sessions)} sessions`,
        ...(total === null ? { mark: 'record', word: 'Their number' } : { mark: 'record', word: 'A larger total' }),
        says:
          total === null && stated.length > 0
            ? ['A source names a number for this disease.']
            : [...(total === null ? [] : [total]), ...none(stated)],
        ...rest,
      }),
    ]
  },
  knows({ sessions }) {
    return sessions.map(({ says, source }) => ({ words: says, address: source.address }))
  },
}

function totalWords({ basis, sessions, price, currency }: Offer): string | null {
  if (basis !== 'session' || sessions === undefined || sessions === 1 || price === undefined || currency === undefined)
    return null
  return `${numberWords(sessions)} × ${numberWords(price)} is ${moneyWords(rounded(price * sessions), currency)}: our sum.`
}

/** Cents don't multiply exactly. */
function rounded(amount: number): number {
  return Math.round(amount * 100) / 100
}

function none(stated: Known['sessions']): string[] {
  return stated.length > 0 ? [] : ['We hold no claim on how many are needed for this disease.']
}
