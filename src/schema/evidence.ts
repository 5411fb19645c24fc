import { z } from 'astro/zod'

/**
 * The kinds of evidence a source can name, strongest first, with what a reader sees and the level of the 2011 Oxford
 * CEBM table for treatment benefits (null where the table has none, and for reviews, whose level is that of the studies
 * they review, which a source rarely says). The level follows from the design alone; it is
 * not a judgement of a single study.
 */
export const designs = {
  'systematic-review': { label: 'Systematic review of studies', level: null },
  'randomised-trial': { label: 'Randomised trial', level: 2 },
  'controlled-trial': { label: 'Controlled trials', level: 3 },
  cohort: { label: 'Non-randomised studies', level: 3 },
  'case-series': { label: 'A few patients, no comparison group named', level: 4 },
  'case-report': { label: 'One patient', level: 4 },
  preclinical: { label: 'Laboratory or animal work', level: 5 },
  'expert-opinion': { label: 'Statement by someone who does the work', level: 5 },
  'price-list': { label: 'A price list', level: null },
  'official-record': { label: 'An official act, as reported', level: null },
  'none-stated': { label: 'No evidence named', level: null },
} as const satisfies Record<string, { label: string; level: 1 | 2 | 3 | 4 | 5 | null }>

export type Design = keyof typeof designs
export const designNames = Object.keys(designs) as [Design, ...Design[]]

/** The evidence that the source itself names for a claim, and the cue rule that found it. */
export const evidence = z.strictObject({
  /** The study design as the source names it; `none-stated` where it names none. */
  design: z.enum(designNames),
  /**
   * The words that name it, such as `cue-randomised`; ends in `-inherited` where the title, a heading, a lead-in or an
   * earlier sentence holds them, and `learnt` where none do.
   */
  rule: z.string(),
})
export type Evidence = z.infer<typeof evidence>
