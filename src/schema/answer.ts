import { z } from 'astro/zod'

/** Three lines of 17 px on a phone 390 px wide. */
const most = 96

const line = z
  .string()
  .min(1)
  .max(most, `at most ${most} characters, so that the whole answer stands on the first screen of a phone`)

/**
 * The answer at the top of a page, as an editor writes it: what a frightened reader needs first. A line that is absent is
 * made from the page's claims (`src/views/answer.ts`). Every number must stand in a claim about the page's subject.
 */
export const answer = z
  .strictObject({
    /** What the treatment must not be taken for. */
    apart: line,
    /** What is known on whether it helps. */
    works: line,
    harms: line,
    /** What is authorised. */
    law: line,
    /** The price claimed, and by whom. */
    price: line,
    /** What to do next; never to go or not to go. */
    next: line,
  })
  .partial()
export type Answer = z.infer<typeof answer>
