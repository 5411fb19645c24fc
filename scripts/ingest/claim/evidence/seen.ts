import type { ClaimKind } from '../../../../src/schema/claim.ts'
import type { Design } from '../../../../src/schema/evidence.ts'
import type { Seen } from '../../models/seen.ts'
import type { Recognised } from '../../recognise/recognised.ts'
import { type Block, isTold } from '../../segment/block.ts'
import { within } from '../within.ts'
import type { StatementSeen } from '../statements-seen.ts'
import { type EvidenceWords, namedIn, studyIn, wordNames, wordsIn } from './words.ts'

/** Words of evidence around a statement, by where they stand. */
export type WordsAround = Record<'own' | 'label' | 'lead' | 'block' | 'heading' | 'title', EvidenceWords[]>

/** What a model may know of the evidence for a statement, once it is known what kind of claim it makes. */
export interface EvidenceSeen {
  words: WordsAround
  /** Designs that the article names in so many words, anywhere. */
  named: ReadonlySet<Design>
  seenAs: (kind: ClaimKind) => Seen
}

/** What a section has told so far: the study named last in it and the people counted last. */
interface Section {
  heading: Block | null
  study: string
  people: number | null
}

/**
 * See what tells of the evidence for each statement of an article: words of evidence in it and around it, how many
 * people it counts, the study named last in its section, and what the article as a whole speaks of.
 */
export function evidenceSeen(
  { text, passages, figures }: Recognised,
  statements: readonly StatementSeen[],
): Map<StatementSeen, EvidenceSeen> {
  const blocks = passages.map(({ block }) => block)
  const inBlock = wordsByBlock()
  const own = statements.map(({ at }) => wordsIn(text.slice(...at)))
  const people = figures.flatMap((one) => (one.kind === 'count' && one.unit === 'patients' ? one : []))
  const title = blocks.filter(({ kind }) => kind === 'title').flatMap(inBlock)
  const above = [...aboveOf(blocks), `most people=${sizeOf(largestOf(people))}`]
  const shares = sharesOf(own)
  const named = namedIn(text)
  let section: Section = { heading: null, study: 'none', people: null }
  return new Map(
    statements.map((statement, index) => {
      const { at, seen, passage } = statement
      const { block } = passage
      if (section.heading !== block.heading) section = { heading: block.heading, study: 'none', people: null }
      const words: WordsAround = {
        own: own[index] ?? [],
        label: wordsIn(seen.texts['label'] ?? ''),
        lead: block.lead ? inBlock(block.lead) : [],
        block: inBlock(block),
        heading: block.headings.flatMap(inBlock),
        title,
      }
      const counted = largestOf(within(people, at))
      const { study } = section
      section = {
        ...section,
        study: studyIn(words.own)?.name ?? study,
        people: counted ?? section.people,
      }
      const places = ['own', 'block', 'heading'] as const
      const alone = [...seen.facts, ...shares, `headed=${block.heading !== null}`, ...told(words, ['label', 'lead'])]
      const crossed = [
        `block=${block.kind}`,
        `study=${study}`,
        `people=${sizeOf(counted)}`,
        `last people=${sizeOf(section.people)}`,
        ...above,
        ...told(words, places),
      ]
      const texts = { ...seen.texts, heading: block.headings.map((one) => one.text).join(' ') }
      const seenAs = (kind: ClaimKind): Seen => ({
        texts,
        facts: [...alone, `kind=${kind}`, ...crossed, ...crossed.map((fact) => `${fact} ${kind}`)],
      })
      return [statement, { words, named, seenAs }]
    }),
  )
}

function told(words: WordsAround, places: readonly (keyof WordsAround)[]): string[] {
  return places.flatMap((place) => words[place].map(({ name }) => `${place} ${name}`))
}

/** The words of each block, found once: a heading stands over many. */
function wordsByBlock(): (block: Block) => EvidenceWords[] {
  const known = new Map<Block, EvidenceWords[]>()
  return (block) => {
    const words = known.get(block) ?? wordsIn(block.text)
    known.set(block, words)
    return words
  }
}

/** What title, byline and the first lines speak of. */
function aboveOf(blocks: readonly Block[]): string[] {
  const textOf = (some: readonly Block[]) => some.map(({ text }) => text.slice(0, 300)).join(' ')
  const parts = {
    title: textOf(blocks.filter(({ kind }) => kind === 'title')),
    byline: textOf(blocks.filter(({ kind }) => kind === 'byline')),
    opening: textOf(blocks.filter(isTold).slice(0, 3)),
  }
  return Object.entries(parts).flatMap(([part, text]) => wordsIn(text).map(({ name }) => `${part} ${name}`))
}

/** In how many of an article's statements words of each kind stand. */
function sharesOf(statements: readonly EvidenceWords[][]): string[] {
  return wordNames.map((name) => {
    const holding = statements.filter((words) => words.some((one) => one.name === name)).length
    const share = holding / (statements.length || 1)
    return `article ${name}=${share === 0 ? 'none' : (steps.find((step) => share < step) ?? 'more')}`
  })
}
const steps = [0.05, 0.15, 0.3]

function largestOf(counts: readonly { low: number }[]): number | null {
  return counts.length === 0 ? null : Math.max(...counts.map(({ low }) => low))
}

/** One patient, a few, many: as a case report, a series and a cohort differ. */
function sizeOf(people: number | null): string {
  if (people === null) return 'none'
  return people <= 1 ? 'one' : people <= 20 ? 'few' : people <= 100 ? 'many' : 'more'
}
