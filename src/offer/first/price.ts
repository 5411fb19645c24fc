import { saysOf, type Known, type Price } from '../known.ts'
import { isCharged, type Offer } from '../offer.ts'
import { forCount, forUnnamed, ownPrice, pricesFor, whyNot } from '../prices.ts'
import { moneyWords } from '../read-offer.ts'
import { oneSentence, type Told } from './one-sentence.ts'

/**
 * How the price stands to those that sources state; a seller's own price is said to be that. Where it is asked for a
 * trial, the rule stands with it.
 */
export function onPrice(offer: Offer, known: Known): Told {
  const { says, more } = besideStated(offer, known)
  return { says, more: [...more, ...(offer.trial === 'yes' && isCharged(offer) ? saysOf(known.law['no-charge']) : [])] }
}

function besideStated(offer: Offer, known: Known): Told {
  const { price, currency, condition } = offer
  const prices = pricesFor(offer, known)
  if (price === undefined || currency === undefined) {
    const stated = prices[0] ? statedBy(prices[0], offer) : 'we hold none for this disease and kind of cell'
    return { says: oneSentence(['The offer names no price', stated]), more: [] }
  }
  const yours = moneyWords(price, currency)
  const stated = prices.find((one) => whyNot(one, offer) === null) ?? prices[0]
  if (!stated) {
    const open = `You left the disease open, so we can set no price beside ${yours}.`
    const none = `We hold no price for this disease and kind of cell to set beside ${yours}.`
    return { says: condition === undefined ? open : none, more: [] }
  }
  const reason = whyNot(stated, offer)
  const more = reason === null ? [] : [reason]
  const own = ownPrice(offer, stated)
  if (own !== null) return { says: own, more: [ownIsNoProof, ...more] }
  const than = reason === null ? `, ${price < stated.low ? 'less' : 'more'} than a stated one` : ''
  return { says: oneSentence([`Yours is ${yours}${than}`, statedBy(stated, offer)]), more }
}

const ownIsNoProof = 'It gains by the journey, so that is no independent price.'

/** A price as its source states it: one that a firm states, or one that somebody reports. */
function statedBy(stated: Price, offer: Offer): string {
  const { seller, says, words } = stated
  return seller === null ? says : `the firm ${seller} states ${words}${forCount(stated)}${forUnnamed(stated, offer)}`
}
