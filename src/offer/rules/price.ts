import { ownPrice, pricesFor, whyNot } from '../prices.ts'
import { moneyWords, sessionWords } from '../read-offer.ts'
import { numberWords } from '../../language/words.ts'
import { finding, wordsOf, type Finding, type Rule } from '../finding.ts'
import { sourcesOf, type Price } from '../known.ts'
import type { Offer } from '../offer.ts'

type Priced = Offer & { price: number; currency: string }

/**
 * A price beside stated prices, like for like: same disease, same currency, one session with one session, a course of
 * so many with a course of as many. Nothing is converted, divided or called usual, cheap or dear.
 */
export const price: Rule = {
  ...wordsOf('price'),
  beside(offer, known) {
    const { price, currency } = offer
    if (price === undefined || currency === undefined) return []
    const priced = { ...offer, price, currency }
    const prices = pricesFor(offer, known)
    const alike = prices.filter((one) => whyNot(one, priced) === null)
    return [alike.length > 0 ? besideAlike(priced, alike) : apart(priced, prices)]
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

function besideAlike(offer: Priced, alike: Price[]): Finding {
  const sources = new Set(alike.map(({ from }) => from)).size
  const own = alike.flatMap((one) => ownPrice(offer, one) ?? [])
  return finding('price', sources === 1 ? 'one-source' : 'sources', {
    told: toldOf(offer),
    ...(sources === 1 ? {} : { word: `${numberWords(sources)} sources` }),
    before: [
      ...own,
      `Stated for the same disease and number of sessions: ${alike.map(({ words }) => words).join('; ')}.`,
    ],
    lines: statedIn(alike.slice(0, 1)),
    sources: sourcesOf(alike),
  })
}

function apart(offer: Priced, prices: Price[]): Finding {
  const shown = prices.slice(0, 2)
  const without = offer.condition === undefined ? 'no-disease' : 'no-price'
  return finding('price', prices.length > 0 ? 'apart' : without, {
    told: toldOf(offer),
    says: [...new Set(shown.flatMap((one) => whyNot(one, offer) ?? []))],
    lines: statedIn(shown),
    sources: sourcesOf(shown),
  })
}

/** Each price as its source states it, what we found of it, and what must stand in view with it. */
function statedIn(prices: Price[]): string[] {
  return [
    ...prices.map(({ said, found }) => (found === null ? said : `${said} ${found}`)),
    ...new Set(prices.flatMap(({ beside }) => beside)),
  ]
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
