import type { Finding } from '../finding.ts'
import { isKindOpen, type Known } from '../known.ts'
import { questions, type Offer } from '../offer.ts'
import { onAuthorised } from './authorised.ts'
import { onHarms } from './harms.ts'
import { onPrice } from './price.ts'
import type { Told } from './one-sentence.ts'
import { onTrials } from './trials.ts'

/** One of the sentences, with what it is about in a few words. */
export type First = Told & { about: string }

/** What a reader must know of an offer first: three sentences on it, and one on the harms that are on record. */
export function firstOf(offer: Offer, known: Known): First[] {
  return [
    { about: 'Authorised in China?', ...onAuthorised(offer, known) },
    { about: 'What trials showed', ...onTrials(offer, known) },
    { about: 'The price', ...onPrice(offer, known) },
    { about: 'Harms on record', ...onHarms(offer, known) },
  ]
}

/** As many questions as anybody asks in one talk. */
const most = 5

/**
 * The questions to ask the clinic first: the kind of cell where it is open, the price where it is, then the first of each finding,
 * in the order of the findings.
 */
export function asksOf(offer: Offer, findings: Finding[]): string[] {
  const open = questions.flatMap(({ id, ask }) =>
    ask !== undefined && ((id === 'cells' && isKindOpen(offer)) || (id === 'price' && offer.price === undefined))
      ? [ask]
      : [],
  )
  return [...new Set([...open, ...findings.flatMap(({ ask }) => ask.slice(0, 1))])].slice(0, most)
}
