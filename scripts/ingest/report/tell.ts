import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import type { VFile } from 'vfile'
import { subjects } from '../../../src/claims/subjects.ts'
import { type Claim, subjectKinds } from '../../../src/schema/claim.ts'
import type { Citation } from '../../../src/schema/source.ts'
import type { Entry, Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Recognised } from '../recognise/recognised.ts'
import type { Block } from '../segment/block.ts'
import { toldInOrder } from './changes.ts'

/** How the sentence begins, by the kind of claim, and how where the source denies or lessens it. */
const { openings, denials } = load(readFileSync(new URL('tell.yaml', import.meta.url), 'utf8')) as {
  openings: Record<Claim['kind'], string>
  denials: Partial<Record<Claim['kind'], string>>
}

/**
 * Tell a claim in a sentence of our own, made from its typed fields alone; `null` where no figure, status or
 * place is left to tell. `text` is the passage, which tells the start of a change from its end.
 *
 * @example tell(
 *   { kind: 'outcome', about: { condition: 'ms' }, figures: [{ kind: 'share', low: 40.4, high: 40.4 }] },
 *   '40.4% improved',
 *   { condition: [{ id: 'ms', name: 'multiple sclerosis' }], term: [], place: [] },
 * ) // 'The source states a result: 40.4%. Subject: multiple sclerosis.'
 */
export function tell(claim: Claim, text: string, vocabulary: Vocabulary): string | null {
  const { kind, measure, qualifiers = {}, denies } = claim
  const outcome = measure?.outcome ? [termOf(measure.outcome, vocabulary)] : []
  const figures = toldInOrder(claim.figures, text)
  const { route = [], 'cell-source': sources = [], place = [], arm } = qualifiers
  const where = [...route, ...sources, ...place].map((id) => termOf(id, vocabulary))
  const comparator = measure?.comparator ?? 'none'
  const isCompared = comparator !== 'none' && figures.length > 0
  const against =
    arm === 'control' ? ['in the comparison group'] : isCompared ? [`with ${comparator} as comparison`] : []
  const stated = [...outcome, ...figures, ...where, ...against].join(', ')
  const names = subjectKinds.flatMap((subject) =>
    subject === 'guide' ? [] : subjects(claim, subject).map((id) => nameIn(vocabulary[subject], id)),
  )
  const isToldByName = kind === 'status' || kind === 'availability' || kind === 'event'
  if (stated === '' && !(isToldByName && names.length > 0)) return null
  const opening = denies ? denials[kind] : openings[kind]
  return `${opening}${stated ? `: ${stated}` : ''}.${names.length > 0 ? ` Subject: ${names.join('; ')}.` : ''}`
}

/** Whether the sentence of a claim was put together by {@link tell}, so that nobody has written it yet. */
export function isUnwritten({ says }: Pick<Claim, 'says'>): boolean {
  return templates.some((opening) => says.startsWith(`${opening}:`) || says.startsWith(`${opening}.`))
}

/** What stands for a sentence that nobody has written yet, where nothing of the claim can be told. */
export function unwritten(kind: Claim['kind']): string {
  return `${openings[kind]}.`
}

const templates = [...Object.values(openings), ...Object.values(denials)]

function termOf(id: string, vocabulary: Vocabulary): string {
  return nameIn([...vocabulary.term, ...vocabulary.place], id)
}

function nameIn(entries: Entry[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? id
}

/** Claims in our own words, and those that can't be told so. */
export interface ToldClaims {
  told: Claim[]
  untold: Claim[]
}

/**
 * Put every claim of a facts-only source into a sentence of our own; claims of other sources keep the words of the
 * seed, which are ours. A claim that can't be told is left out.
 *
 * @rule not-told A passage of an article whose words are its publisher’s own, from which no figure, status or name can
 * be told in ours: there is nothing that a page may show of it.
 * @remedy Tell the article again in your own sentences and write `rights: own-words`, or leave it.
 * @fails seeds/a.txt
 *   Stem cells are thought to repair the nerves in multiple sclerosis.
 * @passes seeds/a.txt
 *   ---
 *   rights: own-words
 *   ---
 *
 *   Stem cells are thought to repair the nerves in multiple sclerosis.
 */
export function tellClaims(
  claims: Claim[],
  rights: Citation['rights'],
  seed: Recognised,
  vocabulary: Vocabulary,
): ToldClaims {
  if (rights !== 'facts-only') return { told: claims, untold: [] }
  const said = new Map(claims.map((claim) => [claim, tell(claim, passageText(claim, seed), vocabulary)]))
  const told = claims.flatMap((claim) => {
    const says = said.get(claim)
    return says ? [{ ...claim, says }] : []
  })
  const ids = new Set(told.map(({ id }) => id))
  return {
    told: told.map((claim) => ({ ...claim, with: claim.with.filter((id) => ids.has(id)) })),
    untold: claims.filter((claim) => !said.get(claim)),
  }
}

/**
 * List the claims that can't be told (`not-told`), but for those whose passage a person told: `byHand` are the claims
 * that people wrote.
 */
export function noteUntold(untold: readonly Claim[], byHand: readonly Claim[], seed: Recognised, file: VFile): void {
  const told = new Set(byHand.flatMap(({ from }) => from?.map(({ passage }) => passage) ?? []))
  for (const claim of untold.filter(({ from: [place] }) => !told.has(place?.passage ?? null)))
    file.message(`Passage not told: it holds no figure, status or name that may be stated (${claim.kind})`, {
      place: { line: blockOf(claim, seed)?.line ?? 1, column: 1 },
      ruleId: 'not-told',
      source: 'ingest',
    })
}

/** The text from which the figures of a claim count their places. */
export function passageText(claim: Claim, seed: Recognised): string {
  const block = blockOf(claim, seed)
  return block ? seed.text.slice(...block.at) : ''
}

function blockOf({ from: [place] }: Claim, { passages }: Recognised): Block | undefined {
  return passages.find(({ id }) => id === place?.passage)?.block
}
