import { finding, wordsOf, type Rule } from '../finding.ts'
import { inSentence } from '../in-sentence.ts'
import { isKindOpen, isOnOffered, onDisease } from '../known.ts'
import { kindOpen, notListed, onRecord } from './on-record.ts'

/** How the cells are given: whether a claim on the disease names this way. */
export const route: Rule = {
  ...wordsOf('route'),
  beside(offer, known) {
    const { condition, route } = offer
    if (condition === undefined || route === undefined || route === 'not-said') return []
    const name = known.routes.find(({ value }) => value === route)?.words
    if (name === undefined) return [finding('route', 'route', notListed)]
    const told = `Given: ${inSentence(name)}`
    if (isKindOpen(offer)) return [finding('route', 'route', { told, ...kindOpen })]
    const claims = onDisease(known.named, offer).filter(
      ({ routes, therapies }) => routes.includes(route) && isOnOffered(therapies, offer, known),
    )
    return [finding('route', 'route', { told, ...onRecord(claims, 'this way of giving these cells') })]
  },
  knows({ named, routes, conditions }) {
    return conditions.map(({ value, words }) => {
      const ways = onDisease(named, { condition: value }).flatMap(({ routes }) => routes)
      const told = routes.flatMap((one) => (ways.includes(one.value) ? [inSentence(one.words)] : []))
      return { words: `${words}: ${told.length > 0 ? told.join('; ') : 'no claim names a way'}.` }
    })
  },
}
