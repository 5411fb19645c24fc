import { finding, type Finding, type Rule } from '../finding.ts'
import { isOfKind, namedCells, type Cells, type Known, type Link, type Named } from '../known.ts'
import type { Offer } from '../offer.ts'
import { inSentence } from '../in-sentence.ts'
import { notListed, notProof, onRecord } from './on-record.ts'

/** Which cells, whose and from what: whether a claim on the disease names them, and whether the answers fit. */
export const cells: Rule = {
  id: 'cells',
  questions: ['cells', 'donor', 'tissue'],
  why: 'A result of one kind of cell says little of another kind.',
  beside(offer, known) {
    return [...onCells(offer, known), ...onTissue(offer, known), ...onDonor(offer, known)]
  },
  knows({ named, cells, conditions }) {
    return conditions.map(({ value, words }) => {
      const therapies = new Set(
        named.filter(({ condition }) => condition === value).flatMap(({ therapies }) => therapies),
      )
      const isWidest = (id: string) => cells.some(({ wider }) => wider.at(-1) === id)
      const kinds = cells.flatMap((one) => (therapies.has(one.value) && !isWidest(one.value) ? [one.words] : []))
      return { words: `${words}: ${kinds.length > 0 ? kinds.join('; ') : 'no claim names a kind of cell'}.` }
    })
  },
}

function onCells({ condition, cells }: Offer, known: Known): Finding[] {
  const chosen = namedCells(cells)
  if (condition === undefined || cells === undefined || cells === 'not-said') return []
  const about = known.named.filter((one) => one.condition === condition)
  const kin = chosen === undefined ? [] : about.filter((one) => isOn(one, chosen, known))
  const entry = known.cells.find(({ value }) => value === chosen)
  const wider = kin.length > 0 || !entry ? null : widerClaims(entry, about, known)
  return [
    finding({
      id: 'cells',
      told: entry?.words ?? 'Other cells',
      ...(entry ? onRecord(kin, 'these cells') : notListed),
      ...(wider ? { says: [`No claim that we hold on this disease names these cells. ${notProof}`, wider.says] } : {}),
      ...(wider ? { sources: wider.sources } : {}),
      ask: ['What was found with these very cells, in people with my disease?'],
      doctor: ['The name of the cells and how many, in writing.'],
    }),
  ]
}

/** Whether a claim is on these cells: it names them, or a wider kind from the tissue that they alone come from. */
function isOn({ therapies, tissues }: Named, chosen: string, known: Known): boolean {
  const entry = known.cells.find(({ value }) => value === chosen)
  const fromTheirs = entry?.tissue !== null && entry !== undefined && tissues.includes(entry.tissue)
  return therapies.some((id) => isOfKind(id, chosen, known) || (fromTheirs && entry.wider.includes(id)))
}

/** Claims on a wider kind, which are no claims on these cells; on the widest, they are on no one kind of cell. */
function widerClaims({ wider }: Cells, about: Named[], { cells }: Known): { says: string; sources: Link[] } | null {
  for (const kind of wider.slice(0, -1)) {
    const claims = about.filter(({ therapies }) => therapies.includes(kind))
    const name = cells.find(({ value }) => value === kind)?.words
    if (claims.length > 0 && name !== undefined)
      return {
        says: `There are claims on a wider kind: ${inSentence(name)}.`,
        sources: claims.slice(0, 2).map(({ source }) => source),
      }
  }
  return null
}

function onTissue({ condition, tissue }: Offer, known: Known): Finding[] {
  const name = known.tissues.find(({ value }) => value === tissue)?.words
  if (condition === undefined || tissue === undefined || tissue === 'not-said') return []
  const claims = known.named.filter((one) => one.condition === condition && one.tissues.includes(tissue))
  return [
    finding({
      id: 'tissue',
      told: name === undefined ? 'Cells from something else' : `Cells from: ${inSentence(name)}`,
      ...(name === undefined ? notListed : onRecord(claims, 'this source of cells')),
    }),
  ]
}

/** What our glossary says of whose cells they are; where the answer differs, we ask and do not judge. */
function onDonor({ cells, donor }: Offer, known: Known): Finding[] {
  const entry = known.cells.find(({ value }) => value === cells)
  const usual = entry?.donor
  if (
    !entry ||
    donor === undefined ||
    donor === 'not-said' ||
    (usual !== 'own' && usual !== 'donor') ||
    usual === donor
  )
    return []
  const whose = { own: 'your own', donor: 'a donor’s' } as const
  return [
    finding({
      id: 'donor',
      told: `${entry.words}, and they are ${whose[donor]}`,
      mark: 'disputed',
      word: 'Two answers that don’t fit',
      says: [`As far as we know, these cells are ${usual === 'own' ? 'the patient’s own' : 'a donor’s'}.`],
      ask: ['Whose cells are they, and who tested them?'],
    }),
  ]
}
