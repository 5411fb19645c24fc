import { z } from 'astro/zod'
import { verdicts } from './check.ts'
import { day, id, oneOf } from './common.ts'

/** The verdict of a check, with the question that it answers. */
const found = z.strictObject({ asks: z.enum(['traced', 'holds']), verdict: oneOf(verdicts) })
export type Found = z.infer<typeof found>

/** A claim as an edition published it, in so much as the next one needs to see what has changed. */
export const editionClaim = z.strictObject({
  /** The source on whose page it stands. */
  source: id,
  /** A hash of all that a reader sees of it. */
  hash: z.string().regex(/^[0-9a-f]{12}$/),
  verdicts: z.array(found),
})
export type EditionClaim = z.infer<typeof editionClaim>

/** The address of a page below the base of the site: `conditions/multiple-sclerosis/`; that of the home page is empty. */
const address = z.string().regex(/^(?:[\w-]+\/)*$/, 'an address below the base of the site, such as `guides/costs/`')

/**
 * An edition of the site, as `npm run release` writes it into `content/editions/`: what has changed since the one
 * before, and what is published now. Each claim stands in one of the lists at most.
 */
export const edition = z.strictObject({
  on: day,
  changes: z.strictObject({
    added: z.array(id),
    /** Same verdicts, other words, figures, passages or findings. */
    changed: z.array(id),
    withdrawn: z.array(id),
    /** The same claim under another id. */
    renamed: z.array(z.strictObject({ from: id, to: id })),
    verdicts: z.array(z.strictObject({ claim: id, from: z.array(found), to: z.array(found) })),
    pages: z.strictObject({
      added: z.array(address),
      renamed: z.array(z.strictObject({ from: address, to: z.string() })),
      removed: z.array(address),
    }),
  }),
  /** Every page. */
  addresses: z.array(address),
  /** Every claim. */
  claims: z.record(id, editionClaim),
})
export type PublishedEdition = z.infer<typeof edition>
