import { moneyWords } from '../read-offer.ts'
import { numberWords } from '../../language/words.ts'
import { finding, type Finding, type Rule } from '../finding.ts'
import type { Price } from '../known.ts'
import type { Offer } from '../offer.ts'

type Priced = Offer & { price: number; currency: string }

/**
 * A price beside stated prices, like for like: same disease, same currency, one session with one session, a course of
 * so many with a course of as many. Nothing is converted, divided or called usual, cheap or dear.
 */
export const price: Rule = {
  id: 'price',
  questions: ['price', 'currency', 'basis'],
  why: 'Prices can be set side by side only where they are for the same thing.',
  beside(offer, known) {
    if (!isPriced(offer)) return []
    const prices = known.prices.filter(({ condition }) => condition === offer.condition)
    const alike = prices.filter((one) => whyNot(one, offer) === null)
    return [alike.length > 0 ? besideAlike(offer, alike) : apart(offer, prices)]
  },
  knows({ prices, conditions }) {
    return [
      ...prices.map(({ said, sessions, source }) => ({
        words: `${said} ${sessions === null ? 'How many sessions: not said.' : ''} One source is one source.`.replace(
          '  ',
          ' ',
        ),
        address: source.address,
      })),
      ...conditions
        .filter(({ value }) => !prices.some(({ condition }) => condition === value))
        .map(({ words }) => ({ words: `${words}: we hold no price.` })),
    ]
  },
}

function isPriced(offer: Offer): offer is Priced {
  return offer.price !== undefined && offer.currency !== undefined
}

const ask = ['What does the price cover, what comes on top, and what is paid back if I stop? In writing.']
const doctor = ['The offer itself, with all its pages.']

function besideAlike(offer: Priced, alike: Price[]): Finding {
  const sources = new Set(alike.map(({ from }) => from)).size
  const [first] = alike
  return finding({
    id: 'price',
    told: toldOf(offer),
    mark: 'record',
    word: sources === 1 ? 'One source only' : `${numberWords(sources)} sources`,
    says: [
      `Stated for the same disease and number of sessions: ${alike.map(({ words }) => words).join('; ')}.`,
      sources === 1 ? 'One source is one source: we can’t say what is usual.' : 'We can’t say what is usual.',
    ],
    lines: linesOf(first ? [first] : []),
    sources: alike.map(({ source }) => source),
    ask,
    doctor,
  })
}

function apart(offer: Priced, prices: Price[]): Finding {
  const shown = prices.slice(0, 2)
  const reasons = [...new Set(shown.map((one) => whyNot(one, offer)))].filter((reason) => reason !== null)
  return finding({
    id: 'price',
    told: toldOf(offer),
    mark: 'none',
    word: prices.length > 0 ? 'Can’t be set side by side' : 'No price to set it beside',
    says: prices.length > 0 ? reasons : [withoutPrice(offer)],
    lines: linesOf(shown),
    sources: shown.map(({ source }) => source),
    ask,
    doctor,
  })
}

function withoutPrice({ condition }: Offer): string {
  return condition === undefined
    ? 'We set a price beside prices for the same disease only, and the disease was left open.'
    : 'We hold no price for this disease.'
}

/** Each price as its source states it, what we found of it, and what must stand in view with it. */
function linesOf(prices: Price[]): string[] {
  return [
    ...prices.map(({ said, found }) => (found === null ? said : `${said} ${found}`)),
    ...new Set(prices.flatMap(({ beside }) => beside)),
  ]
}

/** Why a stated price can't stand beside the offer; `null` where it can. */
function whyNot(stated: Price, { currency, basis, sessions }: Priced): string | null {
  if (stated.currency !== currency) return 'The price we hold is in another currency, and we convert nothing.'
  const count = basis === 'session' ? 1 : basis === 'course' ? (sessions ?? null) : null
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

function sessionWords(sessions: number): string {
  return sessions === 1 ? 'one session' : `${numberWords(sessions)} sessions`
}

function toldOf({ price, currency, basis, sessions }: Priced): string {
  const money = moneyWords(price, currency)
  switch (basis) {
    case 'session':
      return `${money} for one session`
    case 'course':
      return `${money} for the whole course${sessions === undefined ? '' : `, ${sessionWords(sessions)}`}`
    default:
      return `${money}, not said for what`
  }
}
