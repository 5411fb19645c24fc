import { finding, linesOf, wordsOf, type Rule } from '../finding.ts'
import { isOnOffered, onDisease, saysOf, sourcesOf } from '../known.ts'

/** Whether anybody looks for late harms, beside how long people in studies were watched. */
export const followUp: Rule = {
  ...wordsOf('follow-up'),
  beside(offer, known) {
    const { longTerm, law } = known
    const followed = onDisease(known.followed, offer)
      .filter(({ therapy }) => isOnOffered([therapy], offer, known))
      .slice(0, 2)
    const told = [...followed, ...(offer.trial === 'yes' ? law.injuries : [])]
    return [
      finding('follow-up', offer['follow-up'] ?? 'open', {
        before: saysOf(longTerm),
        lines: saysOf(told),
        sources: sourcesOf([...longTerm, ...told]),
      }),
    ]
  },
  knows: ({ longTerm, followed, law }) => linesOf([...longTerm, ...followed, ...law.injuries]),
}
