import { subjects } from '../../../src/claims/subjects.ts'
import { type Claim, subjectKinds } from '../../../src/schema/claim.ts'
import type { Citation } from '../../../src/schema/source.ts'
import type { Entry, Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Recognised } from '../recognise/recognised.ts'
import type { Block } from '../segment/block.ts'
import { toldInOrder } from './changes.ts'
import type { VFile } from 'vfile'

/** What a kind of claim is called in a sentence about a source whose words may not be shown. */
const openings: Record<Claim['kind'], string> = {
  definition: 'The source says what it is',
  outcome: 'The source states a result',
  harm: 'The source names a harm',
  limit: 'The source says what is not known',
  price: 'The source states a price',
  status: 'The source speaks of an authorisation',
  rule: 'The source describes a rule',
  event: 'The source reports an event',
  availability: 'The source names a place where it is offered',
  duration: 'The source says how long it takes',
  advice: 'The source gives advice',
  mechanism: 'The source says how it is meant to work',
  aim: 'The source states an aim',
  prediction: 'The source makes a prediction',
  trend: 'The source describes how the field is changing',
  disclosure: 'The source says something of itself',
  promotion: 'The source praises what it offers',
}

/** What is said instead where the source denies or lessens it. */
const denials: Partial<Record<Claim['kind'], string>> = {
  outcome: 'The source states a result that shows no effect, or less of it',
  harm: 'The source says that there is none or less of a harm',
  status: 'The source says that no product is authorised, or only few',
}

/**
 * Tell a claim in a sentence of our own, made from its typed fields alone; `null` where no figure, status or
 * place is left to tell. `text` is the passage, which tells the start of a change from its end.
 *
 * @example
 * tell(claim, text, vocabulary) // "The source states a result: improved, 40.4%. Subject: mesenchymal stem cells;
 * multiple sclerosis."
 */
export function tell(claim: Claim, text: string, vocabulary: Vocabulary): string | null {
  const outcome = claim.measure?.outcome ? termOf(claim.measure.outcome, vocabulary) : null
  const figures = toldInOrder(claim.figures, text)
  const { route = [], 'cell-source': sources = [], place = [] } = claim.qualifiers ?? {}
  const where = [...route, ...sources, ...place].map((id) => termOf(id, vocabulary))
  const comparator = claim.measure?.comparator ?? 'none'
  const against =
    claim.qualifiers?.arm === 'control'
      ? ['in the comparison group']
      : comparator !== 'none' && figures.length > 0
        ? [`with ${comparator} as comparison`]
        : []
  const stated = [...(outcome ? [outcome] : []), ...figures, ...where, ...against].join(', ')
  const names = subjectKinds.flatMap((kind) =>
    kind === 'guide' ? [] : subjects(claim, kind).map((id) => nameIn(vocabulary[kind], id)),
  )
  const tellsEnough =
    stated !== '' ||
    ((claim.kind === 'status' || claim.kind === 'availability' || claim.kind === 'event') && names.length > 0)
  if (!tellsEnough) return null
  const opening = claim.denies ? denials[claim.kind] : openings[claim.kind]
  return `${opening}${stated ? `: ${stated}` : ''}.${names.length > 0 ? ` Subject: ${names.join('; ')}.` : ''}`
}

function termOf(id: string, vocabulary: Vocabulary): string {
  return nameIn([...vocabulary.term, ...vocabulary.place], id)
}

function nameIn(entries: Entry[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? id
}

/**
 * Put every claim of a facts-only source into a sentence of our own; claims of other sources keep the words of the
 * seed, which are ours. A claim that can't be told is left out and listed (`not-told`).
 */
export function tellClaims(
  claims: Claim[],
  rights: Citation['rights'],
  seed: Recognised,
  vocabulary: Vocabulary,
  file: VFile,
): Claim[] {
  if (rights !== 'facts-only') return claims
  const told = claims.flatMap((claim) => {
    const says = tell(claim, passageText(claim, seed), vocabulary)
    if (says !== null) return [{ ...claim, says }]
    const block = blockOf(claim, seed)
    file.message(`Passage not told: it holds no figure, status or name that may be stated (${claim.kind})`, {
      place: { line: block?.line ?? 1, column: 1 },
      ruleId: 'not-told',
      source: 'ingest',
    })
    return []
  })
  const ids = new Set(told.map(({ id }) => id))
  return told.map((claim) => ({ ...claim, with: claim.with.filter((id) => ids.has(id)) }))
}

/** The text from which the figures of a claim count their places. */
export function passageText(claim: Claim, seed: Recognised): string {
  const block = blockOf(claim, seed)
  return block ? seed.text.slice(...block.at) : ''
}

function blockOf({ from: [place] }: Claim, { passages }: Recognised): Block | undefined {
  return passages.find(({ id }) => id === place?.passage)?.block
}
