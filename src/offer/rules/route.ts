import { finding, type Rule } from '../finding.ts'
import { inSentence } from '../in-sentence.ts'
import { notListed, onRecord } from './on-record.ts'

/** How the cells are given: whether a claim on the disease names this way. */
export const route: Rule = {
  id: 'route',
  questions: ['route'],
  why: 'Each way has its own harms, and a result of one way does not hold for another.',
  beside({ condition, route }, known) {
    if (condition === undefined || route === undefined || route === 'not-said') return []
    const name = known.routes.find(({ value }) => value === route)?.words
    const claims = known.named.filter((one) => one.condition === condition && one.routes.includes(route))
    return [
      finding({
        id: 'route',
        told: name === undefined ? 'Given in another way' : `Given: ${inSentence(name)}`,
        ...(name === undefined ? notListed : onRecord(claims, 'this way of giving cells')),
        ask: ['Why this way, and which harms has it had?'],
        doctor: ['The way it is given. Ask what that could do to you.'],
      }),
    ]
  },
  knows({ named, routes, conditions }) {
    return conditions.map(({ value, words }) => {
      const ways = new Set(named.filter(({ condition }) => condition === value).flatMap((one) => one.routes))
      const told = routes.flatMap((one) => (ways.has(one.value) ? [inSentence(one.words)] : []))
      return { words: `${words}: ${told.length > 0 ? told.join('; ') : 'no claim names a way'}.` }
    })
  },
}
