import { z } from 'astro/zod'
import { common, names } from './common.ts'
import { partialDate } from './date.ts'
import { id, unknown } from './id.ts'

/** Facts of a rule that stand in no date or place of a claim. */
export const regulationFacts = {
  /** Who issued or runs it: ids of bodies. */
  authority: z.union([z.array(id).min(1), unknown]),
  /** Notice, order, pathway, approval, accreditation, rule on advertising. */
  instrument: z.union([z.string().min(1), unknown]),
  number: z.union([z.string().min(1), unknown]),
  'applies-to': z.union([z.string().min(1), unknown]),
}

/** One thing that a rule means for a patient, as far as our sources tell. */
export const meaning = z.strictObject({
  /** One plain sentence. */
  says: z.string().min(1),
  /** Claims that state it; none only where the sentence says that our sources don't tell. */
  claims: z.array(id).default([]),
})
export type Meaning = z.infer<typeof meaning>

/** A page about a rule, a pathway or an official act. */
export const regulation = z.strictObject({
  ...common,
  ...names,
  ...regulationFacts,
  issued: z.union([partialDate, unknown]),
  published: z.union([partialDate, unknown]),
  effective: z.union([partialDate, unknown]),
  /** Where it applies: ids of places. */
  places: z.union([z.array(id).min(1), unknown]),
  /** Claims that say what a person may be charged under it. */
  'may-charge': z.union([z.array(id).min(1), unknown]),
  /** What it means for a patient. Written by hand; ingest never touches it. */
  means: z.array(meaning).min(1).optional(),
  supersedes: z.array(id).default([]),
  'superseded-by': z.array(id).default([]),
})
export type Regulation = z.infer<typeof regulation>
