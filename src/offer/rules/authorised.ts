import { finding, wordsOf, type Finding, type Rule } from '../finding.ts'
import { inSentence } from '../in-sentence.ts'
import { isKin, namedCells, saysOf, type Authorised, type Known } from '../known.ts'
import type { Offer } from '../offer.ts'

/** What we found on whether it is authorised for the disease: what was found, where we looked, and no more. */
export const authorised: Rule = {
  ...wordsOf('authorised'),
  beside(offer, known) {
    const told = toldOf(offer, known)
    const entries = entriesFor(offer, known)
    if (entries.length === 0) {
      const general = known.authorised.filter(({ condition }) => condition === 'any').slice(0, 1)
      const sources = general.flatMap(({ sources }) => sources)
      return [finding('authorised', 'not-looked', { ...told, says: saysOf(general), sources })]
    }
    return entries.slice(0, 2).map(({ mark, word, says, looked, place, sources }, index) =>
      finding('authorised', 'looked', {
        ...told,
        mark,
        word,
        says: [says, looked],
        lines: index === 0 && place !== 'china' ? ['For the rest of China we have not looked.'] : [],
        sources,
        ...(index === 0 ? {} : { id: `authorised-${index + 1}`, ask: [], doctor: [] }),
      }),
    )
  },
  knows: ({ authorised }) =>
    authorised.map(({ says, sources: [first] }) => ({ words: says, ...(first && { address: first.address }) })),
}

function toldOf({ condition }: Offer, known: Known): Pick<Finding, 'lead' | 'told'> {
  if (condition === undefined) return { lead: 'open', told: 'For which disease' }
  const name = known.conditions.find(({ value }) => value === condition)?.words
  return { lead: 'told', told: name === undefined ? 'For another disease' : `For ${inSentence(name)}` }
}

/** Entries for the disease and these cells; for a disease that is left open, what holds for every disease. */
function entriesFor({ condition = 'any', cells }: Offer, known: Known): Authorised[] {
  const chosen = namedCells(cells)
  if (cells === 'other') return []
  return known.authorised.filter(
    ({ condition: of, therapy }) =>
      of === condition && (chosen === undefined || therapy === 'any' || isKin(therapy, chosen, known)),
  )
}
