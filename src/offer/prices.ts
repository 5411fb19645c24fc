import { isOnOffered, namesKind, onDisease, type Known, type Price } from './known.ts'
import type { Offer } from './offer.ts'
import { moneyWords, sessionWords } from './read-offer.ts'

/** Stated prices for the disease and these cells. */
export function pricesFor(offer: Offer, known: Known): Price[] {
  return onDisease(known.prices, offer).filter(({ therapies }) => isOnOffered(therapies, offer, known))
}

/**
 * Say that a price is the one that a seller itself states, or lies in its range: that they are alike confirms nothing.
 * `null` where they differ, or are for unlike numbers of sessions.
 */
export function ownPrice(offer: Offer, stated: Price): string | null {
  const { price = NaN, currency = '' } = offer
  const { seller, low, high, words } = stated
  const isIn = price >= low && price <= high && currency === stated.currency
  if (!isIn || seller === null || isForOther(stated, offer)) return null
  const which = low === high ? 'That is the price' : `${moneyWords(price, currency)} lies in the range`
  return `${which} that ${seller} itself states, ${words}${forCount(stated)}${forUnnamed(stated, offer)}.`
}

/** Why a stated price can't stand beside the offer; `null` where it can. */
export function whyNot(stated: Price, offer: Offer): string | null {
  const { currency, basis } = offer
  if (stated.currency !== currency) return 'The price we hold is in another currency, and we convert nothing.'
  const count = countOf(offer)
  if (stated.sessions === null) {
    return count === null
      ? 'Neither price says how many sessions it is for.'
      : 'Our source does not say how many sessions its price is for.'
  }
  if (basis !== 'session' && basis !== 'course') return 'You have no word on what your price is for.'
  if (count === null) return 'You have no word on how many sessions the course has.'
  return stated.sessions === count
    ? null
    : `Your price is for ${sessionWords(count)}, the price we hold for ${sessionWords(stated.sessions)}.`
}

/** Whether a stated price is for another number of sessions than the offer’s, or does not say for how many. */
function isForOther(stated: Price, offer: Offer): boolean {
  const count = countOf(offer)
  return count !== null && stated.sessions !== count
}

function countOf({ basis, sessions }: Pick<Offer, 'basis' | 'sessions'>): number | null {
  return basis === 'session' ? 1 : basis === 'course' ? (sessions ?? null) : null
}

/** That a stated price names no cells, where the offer does. */
export function forUnnamed({ therapies }: Price, { cells }: Offer): string {
  return namesKind(cells) && !therapies.includes(cells) ? ', for cells that it does not name' : ''
}

/** For how many sessions a stated price is, to stand behind it. */
export function forCount({ sessions }: Price): string {
  return sessions === null ? '' : ` for ${sessionWords(sessions)}`
}
