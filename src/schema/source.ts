import { z } from 'astro/zod'
import { claim } from './claim.ts'
import { day, partialDate } from './date.ts'
import { id, unknown } from './id.ts'
import { common } from './common.ts'

/** What kind of body publishes a source. */
export const publisherKinds = [
  'company',
  'newspaper',
  'journal',
  'regulator',
  'hospital',
  'institute',
  'charity',
  'government',
  'law-firm',
] as const

/** What may be shown: our own retelling, text under a licence, or facts alone. */
export const rights = ['own-words', 'licensed', 'facts-only'] as const

/** The citation of an article, as an editor writes it at the top of a seed. */
export const citation = z.strictObject({
  /** The title of the original. */
  title: z.string().min(1),
  /** Who published it. */
  publisher: z.union([z.string().min(1), unknown]),
  kind: z.union([z.enum(publisherKinds), unknown]),
  /** What the publisher gains, in a sentence; `none` where it gains nothing that we know of. */
  interest: z.string().min(1),
  /** The address of the original. */
  url: z.union([z.url({ protocol: /^https?$/ }), unknown]),
  /** The date it bears: full, partial, or `unknown`. */
  published: z.union([partialDate, unknown]),
  /** When we read it. */
  retrieved: z.union([day, unknown]),
  rights: z.enum(rights),
})
export type Citation = z.infer<typeof citation>

/** A source page: an article, study or legal text, with every claim that it makes. */
export const source = z.strictObject({
  ...common,
  ...citation.shape,
  /** The seed it was read from, by id. */
  seed: id.optional(),
  /** SHA-256 of the seed's text, so that a seed not kept here can be recognised. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Whether we read it whole or only cite what others say of it. */
  standing: z.enum(['read', 'cited']),
  claims: z.array(claim).default([]),
})
export type Source = z.infer<typeof source>
