import { capital, listWords } from '../../language/words.ts'
import { finding, type Finding, type Rule } from '../finding.ts'
import { isKin, isOfBlood, namedCells, type Harm, type Known } from '../known.ts'
import type { Offer } from '../offer.ts'

/** What is said of harms, beside those that our sources name for these cells. */
export const harms: Rule = {
  id: 'harms',
  questions: ['harms'],
  why: 'Every treatment can do harm. Some harms come at once, some late, and some are never counted.',
  beside(offer, known) {
    const named = harmsFor(offer, known)
    const general = named.filter(({ condition }) => condition === null)
    const own = named.filter(({ condition }) => condition !== null)
    return [
      finding({
        id: 'harms',
        ...answer(offer, named.length > 0),
        says:
          named.length === 0
            ? ['We hold no claim on harms of these cells. That does not mean that there are none.']
            : [...generalWords(general), ...(own.length === 0 ? ['For this disease we hold no count of harms.'] : [])],
        lines: [...ownWords(own), ...general.flatMap(foundWords)],
        sources: [...own, ...general].map(({ source }) => source).slice(0, 5),
        ask: ['Which harms have your own patients had? Who counted them, and for how long?'],
        doctor: ['What they say of harms. Ask what these cells could do to you.'],
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

function answer({ harms }: Offer, known: boolean): Pick<Finding, 'lead' | 'told' | 'mark' | 'word'> {
  switch (harms) {
    case 'none':
      return {
        lead: 'told',
        told: 'There are no harms',
        ...(known ? { mark: 'disputed', word: 'Harms are on record' } : { mark: 'not-found', word: 'We can’t tell' }),
      }
    case 'named':
      return { lead: 'told', told: 'There are harms', mark: 'record', word: 'Beside the harms they name' }
    case 'not-said':
      return { lead: 'told', told: 'Nothing about harms', mark: 'not-checked', word: 'A gap' }
    case undefined:
      return { lead: 'open', told: 'What they say of harms', mark: 'not-checked', word: 'A gap' }
    default:
      return harms satisfies never
  }
}

function harmsFor({ condition, cells }: Offer, known: Known): Harm[] {
  if (cells === 'other') return []
  const chosen = namedCells(cells)
  return known.harms.filter((harm) => {
    if (harm.condition !== null && harm.condition !== condition) return false
    if (isOfBlood(harm.therapy, known)) return chosen !== undefined && isOfBlood(chosen, known)
    return chosen === undefined || isKin(harm.therapy, chosen, known)
  })
}

function generalWords(harms: Harm[]): string[] {
  return harms.length === 0
    ? []
    : [
        `Harms that our sources name: ${listWords(harms.map(({ words }) => words))}.`,
        ...(harms.some(({ counted }) => counted) ? [] : ['How often they happen, the sources do not say.']),
      ]
}

/** What a check found of a harm: a case that is documented says more than its name. */
function foundWords({ words, found }: Harm): string[] {
  return found === null ? [] : [`${capital(words)}: ${found}`]
}

function ownWords(harms: Harm[]): string[] {
  const counted = harms.filter(({ counted }) => counted)
  const told = harms.filter(({ counted }) => !counted)
  return [
    ...(counted.length > 0
      ? [
          `In studies of this disease, no comparison group named: ${counted.map(({ words }) => words).join('; ')}. These shares do not add up.`,
        ]
      : []),
    ...told.map(({ words }) => words),
  ]
}
