import { unnamedTherapy } from '../../claims/subjects.ts'
import { listWords } from '../../language/words.ts'
import { cellsName, diseaseName, isKindOpen, isOfKind, isOnOffered, onDisease, type Known } from '../known.ts'
import type { Offer } from '../offer.ts'
import { oneSentence, type Told } from './one-sentence.ts'

/**
 * What trials with a comparison group showed of these cells in this disease. What was shown of a wider kind is said to
 * be that; of a kind or product among them, no more than that we hold a trial of it.
 */
export function onTrials(offer: Offer, known: Known): Told {
  const { condition, cells } = offer
  const shown = onDisease(known.shown, offer)
  const general = shown.find(({ therapy }) => therapy === unnamedTherapy)?.says
  if (isKindOpen(offer)) {
    const set = condition === undefined ? 'you left the disease open' : 'we can set no trial beside it'
    return { says: oneSentence(['The offer doesn’t name the kind of cell', general ?? set]), more: [] }
  }
  if (condition === undefined) return { says: 'You left the disease open, so we can set no trial beside it.', more: [] }
  if (cells === undefined || cells === 'other')
    return { says: 'Our list does not name these cells, so we can set no trial beside them.', more: [] }
  const own = shown.find(({ therapy }) => therapy === cells)
  if (own) return { says: own.says, more: [] }
  const [names, disease] = [cellsName(offer, known), diseaseName(offer, known)]
  const noneOf = (what: string) => `We hold no trial with a comparison group that names ${what} for ${disease}.`
  const among = amongThem(cells, shown, known)
  const wider = ofWiderKind(offer, shown, known)
  if (wider) return { says: wider.says, more: [`What you are offered, ${names}, is one kind of these.`, noneOf('it')] }
  const ofAny = isOnOffered([unnamedTherapy], offer, known) ? general : undefined
  return ofAny ? { says: ofAny, more: [noneOf(names), ...among] } : { says: noneOf(names), more: among }
}

/** Kinds and products among these cells of which we hold a trial. */
function amongThem(cells: string, shown: Known['shown'], known: Known): string[] {
  const kinds = shown.filter(({ therapy }) => isOfKind(therapy, cells, known))
  const names = listWords(kinds.map(({ therapy }) => cellsName({ cells: therapy }, known)))
  return kinds.length > 0 ? [`There is one of a kind of them: ${names}. Ask whether it is that.`] : []
}

/** What was shown of the nearest wider kind; the widest is no kind. */
function ofWiderKind({ cells }: Offer, shown: Known['shown'], known: Known): Known['shown'][number] | undefined {
  const wider = known.cells.find(({ value }) => value === cells)?.wider ?? []
  return wider
    .filter((kind) => kind !== unnamedTherapy)
    .flatMap((kind) => shown.find(({ therapy }) => therapy === kind) ?? [])[0]
}
