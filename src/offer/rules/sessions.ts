import { capital, numberWords } from '../../language/words.ts'
import { finding, linesOf, wordsOf, type Rule } from '../finding.ts'
import { isOnOffered, onDisease, saysOf, sourcesOf } from '../known.ts'
import type { Offer } from '../offer.ts'
import { moneyWords, sessionWords } from '../read-offer.ts'

/** How many sessions, what they come to, and how many a source names. A sum is ours, and said to be. */
export const sessions: Rule = {
  ...wordsOf('sessions'),
  beside(offer, known) {
    const stated = onDisease(known.sessions, offer).filter(({ therapies }) => isOnOffered(therapies, offer, known))
    const none = stated.length > 0 ? [] : ['We hold no claim on how many are needed for this disease.']
    const beside = { lines: saysOf(stated), sources: sourcesOf(stated) }
    const { sessions } = offer
    if (sessions === undefined) return [finding('sessions', 'open', { says: none, ...beside })]
    const told = capital(sessionWords(sessions))
    const total = totalWords(offer)
    if (total !== null) return [finding('sessions', 'total', { told, says: [total, ...none], ...beside })]
    const says = stated.length > 0 ? ['A source names a number for this disease.'] : none
    return [finding('sessions', 'number', { told, says, ...beside })]
  },
  knows: ({ sessions }) => linesOf(sessions),
}

function totalWords({ basis, sessions, price, currency }: Offer): string | null {
  if (basis !== 'session' || sessions === undefined || sessions === 1 || price === undefined || currency === undefined)
    return null
  // Cents don't multiply exactly.
  const total = Math.round(price * sessions * 100) / 100
  return `${numberWords(sessions)} × ${numberWords(price)} is ${moneyWords(total, currency)}: our sum.`
}
