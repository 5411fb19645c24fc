import { cellsName, diseaseName, type Known } from '../known.ts'
import type { Offer } from '../offer.ts'
import { entriesFor } from '../rules/authorised.ts'
import { oneSentence, type Told } from './one-sentence.ts'

/** Whether it is authorised for the disease in China, as far as we looked. */
export function onAuthorised(offer: Offer, known: Known): Told {
  const { entries, ofOneKind } = entriesFor(offer, known)
  const [first, ...others] = entries.toSorted(
    (a, b) => Number(b.therapy === offer.cells) - Number(a.therapy === offer.cells),
  )
  if (!first) {
    const [cells, disease] = [cellsName(offer, known), diseaseName(offer, known)]
    return { says: `Whether ${cells} are authorised in China for ${disease}: we have not looked.`, more: [] }
  }
  const open = offer.condition === undefined ? 'You left the disease open' : ''
  return {
    says: oneSentence([open, firstOf(first.says)]),
    more: [
      ...sentences(first.looked).filter((sentence) => sentence.startsWith('We did not read')),
      ...others.filter(({ place }) => place !== 'china').map(({ says }) => firstOf(says)),
      ...(ofOneKind ? ['Ask whether that is what you are offered.'] : []),
    ],
  }
}

const sentences = (words: string) => words.split(/(?<=\.) (?=\p{Lu})/u)
const firstOf = (words: string) => sentences(words)[0] ?? ''
