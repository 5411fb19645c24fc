import { capital, listWords } from '../../language/words.ts'
import { finding, wordsOf, type Rule } from '../finding.ts'
import { harmsFor, ownWords } from '../harms.ts'
import { sourcesOf, type Harm } from '../known.ts'

/** What is said of harms, beside those that our sources name for these cells. */
export const harms: Rule = {
  ...wordsOf('harms'),
  beside(offer, known) {
    const named = harmsFor(offer, known)
    const general = named.filter(({ condition }) => condition === null)
    const own = named.filter(({ condition }) => condition !== null)
    const answer = offer.harms ?? 'open'
    return [
      finding('harms', answer === 'none' && named.length > 0 ? 'none-on-record' : answer, {
        says:
          named.length === 0
            ? ['We hold no claim on harms of these cells. That does not mean that there are none.']
            : [...generalWords(general), ...(own.length === 0 ? ['For this disease we hold no count of harms.'] : [])],
        // A case that is documented says more than its name.
        lines: [
          ...ownWords(own),
          ...general.flatMap(({ words, found }) => (found === null ? [] : `${capital(words)}: ${found}`)),
        ],
        sources: sourcesOf([...own, ...general]).slice(0, 5),
      }),
    ]
  },
  knows({ harms }) {
    return harms.map(({ words, condition, source, cells }) => ({
      words: condition === null ? `Named for ${cells}: ${words}.` : `In a study of ${cells}: ${words}.`,
      address: source.address,
    }))
  },
}

function generalWords(harms: Harm[]): string[] {
  if (harms.length === 0) return []
  const named = `Harms that our sources name: ${listWords(harms.map(({ words }) => words))}.`
  return harms.some(({ counted }) => counted) ? [named] : [named, 'How often they happen, the sources do not say.']
}
