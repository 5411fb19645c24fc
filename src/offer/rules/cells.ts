import { finding, wordsOf, type Finding, type Rule } from '../finding.ts'
import { isOfKind, namedCells, onDisease, sourcesOf, type Cells, type Known, type Named } from '../known.ts'
import type { Offer } from '../offer.ts'
import { inSentence } from '../in-sentence.ts'
import { notListed, notProof, onRecord } from './on-record.ts'

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
  if (condition === undefined || cells === undefined || cells === 'not-said') return []
  const entry = known.cells.find(({ value }) => value === namedCells(cells))
  if (!entry) return [finding('cells', 'cells', notListed)]
  const told = entry.words
  const about = onDisease(known.named, offer)
  const kin = about.filter((one) => isOn(one, entry, known))
  const wider = kin.length > 0 ? null : widerClaims(entry, about, known)
  return [finding('cells', 'cells', { told, ...onRecord(kin, 'these cells'), ...wider })]
}

/** Whether a claim is on these cells: it names them, or a wider kind from the tissue that they alone come from. */
function isOn({ therapies, tissues }: Named, { value, tissue, wider }: Cells, known: Known): boolean {
  const fromTheirs = tissue !== null && tissues.includes(tissue)
  return therapies.some((id) => isOfKind(id, value, known) || (fromTheirs && wider.includes(id)))
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

function onTissue(offer: Offer, known: Known): Finding[] {
  const { condition, tissue } = offer
  if (condition === undefined || tissue === undefined || tissue === 'not-said') return []
  const name = known.tissues.find(({ value }) => value === tissue)?.words
  if (name === undefined) return [finding('cells', 'tissue', notListed)]
  const claims = onDisease(known.named, offer).filter(({ tissues }) => tissues.includes(tissue))
  const told = `Cells from: ${inSentence(name)}`
  return [finding('cells', 'tissue', { told, ...onRecord(claims, 'this source of cells') })]
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
