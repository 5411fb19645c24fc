import { isOnOffered, type Harm, type Known } from './known.ts'
import type { Offer } from './offer.ts'

/** The harms that sources name for these cells: in this disease, and in any (those without a condition). */
export function harmsFor(offer: Offer, known: Known): Harm[] {
  return known.harms.filter(
    ({ condition, therapy }) =>
      (condition === null || condition === offer.condition) && isOnOffered([therapy], offer, known),
  )
}

/** Harms named in one disease: those that are counted together, with what the counts lack, then the others. */
export function ownWords(harms: Harm[]): string[] {
  const counted = harms.filter(({ counted }) => counted)
  const told = harms.flatMap(({ counted, words }) => (counted ? [] : [words]))
  if (counted.length === 0) return told
  const shares = [...Map.groupBy(counted, ({ cells }) => cells)].map(
    ([cells, some]) =>
      `In studies of ${cells} in this disease, no comparison group named: ${some.map(({ words }) => words).join('; ')}.`,
  )
  return [`${shares.join(' ')} These shares do not add up.`, ...told]
}
