import { z } from 'astro/zod'
import { type Design, designNames } from '../../../../src/schema/evidence.ts'
import { pattern, readCues } from '../../read/cues.ts'

const { words } = readCues(
  new URL('words.yaml', import.meta.url),
  z.strictObject({
    words: z.array(
      z.strictObject({
        name: z.string(),
        /** The design that they name, if any. */
        design: z.enum(designNames).optional(),
        says: pattern,
        /** What alone the design is called, where it may be said only of articles that call it so. */
        called: pattern.optional(),
      }),
    ),
  }),
)
export type EvidenceWords = (typeof words)[number]

/** The words of each kind that a text holds, in the order of the list. */
export function wordsIn(text: string): EvidenceWords[] {
  return text === '' ? [] : words.filter(({ says }) => says.test(text))
}

/** Every kind of words, by its name. */
export const wordNames = words.map(({ name }) => name)

/** Designs that set what a study found apart from what somebody says. */
const studies: ReadonlySet<string> = new Set([
  'systematic-review',
  'randomised-trial',
  'controlled-trial',
  'cohort',
  'case-series',
  'case-report',
  'preclinical',
])

/** The first words that name a study. */
export function studyIn(all: readonly EvidenceWords[]): EvidenceWords | undefined {
  return all.find(({ design }) => design && studies.has(design))
}

/** Whether a sentence speaks of studies by others than the author. */
export function citesOthers(text: string): boolean {
  return wordsIn(text).some(({ name }) => name === 'others')
}

/** The strongest designs, each with what alone it is called. */
const strongest = words.flatMap(({ design, called }) => (design && called ? [{ design, called }] : []))

/** The strongest designs that a text names. */
export function namedIn(text: string): Set<Design> {
  return new Set(strongest.flatMap(({ design, called }) => (called.test(text) ? design : [])))
}

/** Whether a design may be said only where the article names it. */
export function mustBeNamed(design: Design): boolean {
  return strongest.some((one) => one.design === design)
}
