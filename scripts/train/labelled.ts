import { z } from 'astro/zod'
import { fold } from '../../src/language/fold.ts'
import { claimKindNames } from '../../src/schema/claim.ts'
import { designNames } from '../../src/schema/evidence.ts'
import { blockKinds } from '../ingest/segment/block.ts'

/** What a careful person read in an article; `text` of a claim or of `none` is a piece of the sentence. */
const labels = z.object({
  /** Each line, in order, by its first letters. */
  blocks: z.array(z.object({ kind: z.enum(blockKinds), text: z.string() })),
  claims: z.array(
    z.object({
      text: z.string().min(1),
      kind: z.enum(claimKindNames),
      about: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
      /** The evidence that the article names for it. */
      design: z.enum(designNames).default('none-stated'),
    }),
  ),
  /** Sentences that claim nothing. */
  none: z.array(z.string().min(1)).default([]),
})
export type Labels = z.infer<typeof labels>

/** An article with its labels. */
export interface Labelled {
  name: string
  text: string
  labels: Labels
}

/**
 * Take labels from JSON, folded as the article is when it is read.
 *
 * Throws where they have another form, with the name of the article and the place in the labels.
 */
export function labelledOf(name: string, text: string, json: string): Labelled {
  const read = labels.safeParse(JSON.parse(fold(json).text))
  if (!read.success)
    throw new Error(`Unexpected labels of ${name}, see tests/corpus/README.md:\n${z.prettifyError(read.error)}`)
  return { name, text, labels: read.data }
}
