import { z } from 'astro/zod'
import { answer } from './answer.ts'
import { common, names } from './common.ts'
import { id, unknown } from './id.ts'

/** Codes of a condition, only where they are known for certain. */
export const codes = z
  .strictObject({ mesh: z.string(), 'icd-10': z.string(), 'icd-11': z.string(), doid: z.string() })
  .partial()

/** A page about a disease or injury. */
export const condition = z.strictObject({
  ...common,
  ...names,
  codes: codes.default({}),
  /** The part of the body, in plain words. */
  area: z.union([z.string().min(1), unknown]),
  /** The lines of the answer that an editor has written. */
  answer: answer.optional(),
  /** Claims that say what care there is today. */
  'usual-care': z.union([z.array(id).min(1), unknown]),
})
export type Condition = z.infer<typeof condition>
