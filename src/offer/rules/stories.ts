import { finding, linesOf, wordsOf, type Rule } from '../finding.ts'
import { onDisease, saysOf, sourcesOf } from '../known.ts'

/** Patients' stories given as proof. */
export const stories: Rule = {
  ...wordsOf('stories'),
  beside(offer, { stories, withoutCells }) {
    if (offer.stories !== 'yes') return []
    const sources = sourcesOf([...stories, ...onDisease(withoutCells, offer)])
    return [finding('stories', 'yes', { says: saysOf(stories), sources })]
  },
  knows: ({ stories }) => linesOf(stories),
}
