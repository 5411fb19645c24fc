import { listWords } from '../../language/words.ts'
import { finding, wordsOf, type Finding, type Rule } from '../finding.ts'
import { isKindOpen, isOn, isOnOffered, onDisease, sourcesOf, type Cells, type Known, type Named } from '../known.ts'
import type { Offer } from '../offer.ts'
import { inSentence } from '../in-sentence.ts'
import { kindOpen, notListed, notProof, onRecord } from './on-record.ts'

/** Which cells, whose and from what: whether a claim on the disease names them, and whether the answers fit. */
export const cells: Rule = {
  ...wordsOf('cells'),
  beside: (offer, known) => [...onCells(offer, known), ...onTissue(offer, known), ...onDonor(offer, known)],
  knows({ named, cells, conditions }) {
    const widest = new Set(cells.map(({ wider }) => wider.at(-1)))
    return conditions.map(({ value, words }) => {
      const therapies = onDisease(named, { condition: value }).flatMap(({ therapies }) => therapies)
      const kinds = cells.flatMap((one) => (therapies.includes(one.value) && !widest.has(one.value) ? [one.words] : []))
      return { words: `${words}: ${kinds.length > 0 ? kinds.join('; ') : 'no claim names a kind of cell'}.` }
    })
  },
}

function onCells(offer: Offer, known: Known): Finding[] {
  const { condition, cells } = offer
  if (condition === undefined || isKindOpen(offer)) return []
  const entry = known.cells.find(({ value }) => value === cells)
  if (!entry) return [finding('cells', 'cells', notListed)]
  const about = onDisease(known.named, offer)
  const own = about.filter((one) => isOn(one, entry))
  const found = { ...onRecord(own, 'these cells'), ...(own.length > 0 ? {} : widerClaims(entry, about, known)) }
  return [finding('cells', 'cells', { told: entry.words, ...found, ...kindsAmong(entry, about, known) })]
}

/** Claims on a wider kind, which are no claims on these cells; on the widest, they are on no one kind of cell. */
function widerClaims({ wider }: Cells, about: Named[], { cells }: Known): Pick<Finding, 'says' | 'sources'> | null {
  for (const kind of wider.slice(0, -1)) {
    const claims = about.filter(({ therapies }) => therapies.includes(kind))
    const name = cells.find(({ value }) => value === kind)?.words
    if (claims.length > 0 && name !== undefined)
      return {
        says: [
          `No claim that we hold on this disease names these cells. ${notProof}`,
          `There are claims on a wider kind: ${inSentence(name)}.`,
        ],
        sources: sourcesOf(claims.slice(0, 2)),
      }
  }
  return null
}

/** Kinds and products among these cells that claims name: what is said of them is not said here, we ask for the name. */
function kindsAmong({ value }: Cells, about: Named[], { cells }: Known): Pick<Finding, 'ask'> | null {
  const named = new Set(about.flatMap(({ therapies }) => therapies))
  const kinds = cells.filter((one) => one.wider.includes(value) && named.has(one.value))
  if (kinds.length === 0) return null
  const names = listWords(kinds.map(({ words }) => inSentence(words)))
  return {
    ask: [
      `Our sources name ${names} among these cells. Is it ${kinds.length === 1 ? 'that' : 'one of them'}?`,
      ...(wordsOf('cells').findings['cells']?.ask ?? []),
    ],
  }
}

function onTissue(offer: Offer, known: Known): Finding[] {
  const { condition, tissue } = offer
  if (condition === undefined || tissue === undefined || tissue === 'not-said') return []
  const name = known.tissues.find(({ value }) => value === tissue)?.words
  if (name === undefined) return [finding('cells', 'tissue', notListed)]
  const told = `Cells from: ${inSentence(name)}`
  if (isKindOpen(offer)) return [finding('cells', 'tissue', { told, ...kindOpen })]
  const claims = onDisease(known.named, offer).filter(
    ({ tissues, therapies }) => tissues.includes(tissue) && isOnOffered(therapies, offer, known),
  )
  return [finding('cells', 'tissue', { told, ...onRecord(claims, 'these cells from this tissue') })]
}

/** What our glossary says of whose cells they are; where the answer differs, we ask and do not judge. */
function onDonor({ cells, donor }: Offer, known: Known): Finding[] {
  const entry = known.cells.find(({ value }) => value === cells)
  if (entry?.donor === 'own' && donor === 'donor') return [unlike(entry.words, 'a donor’s', 'the patient’s own')]
  if (entry?.donor === 'donor' && donor === 'own') return [unlike(entry.words, 'your own', 'a donor’s')]
  return []
}

function unlike(cells: string, told: string, usual: string): Finding {
  const says = [`As far as we know, these cells are ${usual}.`]
  return finding('cells', 'donor', { told: `${cells}, and they are ${told}`, says })
}
