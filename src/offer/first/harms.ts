import { capital, listWords } from '../../language/words.ts'
import { harmsFor, ownWords } from '../harms.ts'
import type { Known } from '../known.ts'
import type { Offer } from '../offer.ts'
import type { Told } from './one-sentence.ts'

/** The harms that sources name for these cells, with the counts of this disease and the cases that were documented. */
export function onHarms(offer: Offer, known: Known): Told {
  const named = harmsFor(offer, known)
  const [general, own] = [
    named.filter(({ condition }) => condition === null),
    named.filter(({ condition }) => condition),
  ]
  const cases = general.flatMap(({ words, found }) => (found === null ? [] : `${capital(words)}: ${found}`))
  if (named.length === 0)
    return { says: 'We hold no claim on harms of these cells; that does not mean that there are none.', more: [] }
  const [first = '', ...rest] = ownWords(own)
  if (general.length === 0) return { says: first, more: rest }
  const often = general.some(({ counted }) => counted) ? '' : '; how often, they do not say'
  return {
    says: `Our sources name ${listWords(general.map(({ words }) => words))}${often}.`,
    more: [...(first ? [first, ...rest] : []), ...cases],
  }
}
