import type { Claim } from '../../src/schema/claim.ts'
import { figureWords } from '../../src/lib/words.ts'
import { subjects } from '../../src/lib/subjects.ts'
import type { Citation } from '../../src/schema/source.ts'
import type { Entry, Vocabulary } from '../../src/schema/vocabulary.ts'
import type { VFile } from 'vfile'
import type { Recognised } from './claim.ts'

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

/**
 * Tell a claim in a sentence of our own, made from its typed fields alone; `null` where there is no figure, status or
 * name to tell.
 *
 * @example
 * tell(claim, vocabulary) // "The source states a result: improved, 40.4%. Subject: mesenchymal stem cells; multiple sclerosis."
 */
export function tell(claim: Claim, vocabulary: Vocabulary): string | null {
  const outcome = claim.measure?.outcome ? termOf(claim.measure.outcome, vocabulary) : null
  const figures = claim.figures.map((figure) => figureWords(figure))
  const where = [
    ...(claim.qualifiers?.route ?? []),
    ...(claim.qualifiers?.['cell-source'] ?? []),
    ...(claim.qualifiers?.place ?? []),
  ].map((id) => termOf(id, vocabulary))
  const stated = [...(outcome ? [outcome] : []), ...figures, ...where].join(', ')
  const names = [
    ...subjects(claim, 'therapy').map((id) => nameIn(vocabulary.therapy, id)),
    ...subjects(claim, 'condition').map((id) => nameIn(vocabulary.condition, id)),
    ...subjects(claim, 'regulation').map((id) => nameIn(vocabulary.regulation, id)),
    ...subjects(claim, 'facility').map((id) => nameIn(vocabulary.facility, id)),
  ]
  if (stated === '' && names.length === 0) return null
  return `${openings[claim.kind]}${stated ? `: ${stated}` : ''}.${names.length > 0 ? ` Subject: ${names.join('; ')}.` : ''}`
}

function termOf(id: string, vocabulary: Vocabulary): string {
  return nameIn([...vocabulary.term, ...vocabulary.place], id)
}

function nameIn(entries: Entry[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? id
}

/**
 * Put every claim of a facts-only source into a sentence of our own; claims of other sources keep the words of the seed,
 * which are ours. A claim that can't be told is left out and listed (`not-told`).
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
    const says = tell(claim, vocabulary)
    if (says !== null) return [{ ...claim, says }]
    const block = seed.passages.find(({ id }) => id === claim.from[0]?.passage)?.block
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
