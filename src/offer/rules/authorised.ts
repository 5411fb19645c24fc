import { inSentence } from '../in-sentence.ts'
import { finding, type Finding, type Rule } from '../finding.ts'
import { isKin, namedCells, type Authorised, type Known } from '../known.ts'
import type { Offer } from '../offer.ts'

const ask = ['Which approval covers this treatment for my disease? What is its number, and who gave it?']
const doctor = ['The name of the product or technology, and the number of its approval.']

/** What we found on whether it is authorised for the disease: what was found, where we looked, and no more. */
export const authorised: Rule = {
  id: 'authorised',
  questions: ['condition'],
  why: 'An approval holds for one product and one disease. An approval for another disease is none for yours.',
  beside(offer, known) {
    const told = toldOf(offer, known)
    const entries = entriesFor(offer, known)
    if (entries.length === 0) return [notLooked(told, known)]
    return entries.slice(0, 2).map(({ mark, word, says, looked, place, sources }, index) =>
      finding({
        id: index === 0 ? 'authorised' : `authorised-${index + 1}`,
        ...told,
        mark,
        word,
        says: [says, looked],
        lines: index === 0 && place !== 'china' ? ['For the rest of China we have not looked.'] : [],
        sources,
        ...(index === 0 ? { ask, doctor } : {}),
      }),
    )
  },
  knows(known) {
    return known.authorised.map(({ says, sources }) => ({ words: says, ...withAddress(sources[0]?.address) }))
  },
}

function withAddress(address: string | undefined): { address?: string } {
  return address === undefined ? {} : { address }
}

function toldOf({ condition }: Offer, known: Known): Pick<Finding, 'lead' | 'told'> {
  if (condition === undefined) return { lead: 'open', told: 'For which disease' }
  const name = known.conditions.find(({ value }) => value === condition)?.words
  return { lead: 'told', told: name === undefined ? 'For another disease' : `For ${inSentence(name)}` }
}

/** Entries for the disease and these cells; for a disease that is left open, what holds for every disease. */
function entriesFor({ condition, cells }: Offer, known: Known): Authorised[] {
  const chosen = namedCells(cells)
  const of = known.authorised.filter((one) => one.condition === (condition ?? 'any'))
  if (cells === 'other') return []
  return of.filter(({ therapy }) => chosen === undefined || therapy === 'any' || isKin(therapy, chosen, known))
}

function notLooked(told: Pick<Finding, 'lead' | 'told'>, known: Known): Finding {
  const general = known.authorised.filter(({ condition }) => condition === 'any').slice(0, 1)
  return finding({
    id: 'authorised',
    ...told,
    mark: 'not-checked',
    word: 'We have not looked',
    says: [
      'Whether these cells are authorised in China for this disease: we have not looked.',
      ...general.map(({ says }) => says),
    ],
    sources: general.flatMap(({ sources }) => sources),
    ask,
    doctor,
  })
}
