import { z } from 'astro/zod'
import { common } from './common.ts'
import { unknown } from './id.ts'

/** What a guide offers beside its claims. */
export const guideFacts = {
  /** Whom it is for, in plain words. */
  for: z.string().min(1),
  steps: z.union([z.array(z.string().min(1)).min(1), unknown]),
  /** Questions to put to a clinic or a doctor. */
  questions: z.union([z.array(z.string().min(1)).min(1), unknown]),
}

/** A page about a matter that cuts across diseases: costs, risks, choosing, the journey. */
export const guide = z.strictObject({ ...common, ...guideFacts })
export type Guide = z.infer<typeof guide>
