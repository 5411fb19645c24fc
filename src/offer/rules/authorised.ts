import { finding, wordsOf, type Finding, type Rule } from '../finding.ts'
import { inSentence } from '../in-sentence.ts'
import { isKindOpen, isOfKind, isOnOffered, saysOf, type Authorised, type Known } from '../known.ts'
import type { Offer } from '../offer.ts'

const askWhetherThat = 'That is of one kind or product. Ask whether it is the one you are offered.'

/** What we found on whether it is authorised for the disease: what was found, where we looked, and no more. */
export const authorised: Rule = {
  ...wordsOf('authorised'),
  beside(offer, known) {
    const told = toldOf(offer, known)
    const { entries, ofOneKind } = entriesFor(offer, known)
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
        lines: [
          ...(index === 0 && place !== 'china' ? ['For the rest of China we have not looked.'] : []),
          ...(ofOneKind ? [askWhetherThat] : []),
        ],
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

/**
 * Entries for the disease and these cells; for a disease that is left open, what holds for every disease. Where there is
 * none, those of one kind or product among these cells: an approval holds for a product, so we ask whether it is that.
 */
export function entriesFor(offer: Offer, known: Known): { entries: Authorised[]; ofOneKind: boolean } {
  const { condition = 'any', cells } = offer
  const all = known.authorised.filter(({ condition: of }) => of === condition)
  const entries = all.filter(({ therapy }) => isOnOffered([therapy], offer, known))
  if (entries.length > 0 || cells === 'other') return { entries, ofOneKind: false }
  const kinds = all.filter(({ therapy }) => isKindOpen(offer) || isOfKind(therapy, cells ?? '', known))
  return { entries: kinds, ofOneKind: true }
}
