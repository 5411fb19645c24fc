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

/**
 * What the strongest designs are called. A sham or a placebo makes a trial no randomised one, so that none is taken for
 * stronger than its article says.
 */
const strongest: readonly (readonly [Design, RegExp])[] = [
  [
    'systematic-review',
    /\bmeta-?analy|\bsystematic(?:ally)? (?:review|search)|\bcochrane\b|荟萃分析|系统(?:综述|评价)|meta ?分析/i,
  ],
  ['randomised-trial', /\brandomi[sz]|\brandomly\b|\bdrew lots|\bby lot\b|随机/i],
]

/** The strongest designs that a text names. */
export function namedIn(text: string): Set<Design> {
  return new Set(strongest.flatMap(([design, says]) => (says.test(text) ? design : [])))
}

/** Whether a design may be said only where the article names it. */
export function mustBeNamed(design: Design): boolean {
  return strongest.some(([one]) => one === design)
}
