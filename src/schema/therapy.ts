import { z } from 'astro/zod'
import { answer } from './answer.ts'
import { common, names } from './common.ts'
import { id, unknown } from './id.ts'

/** Facts of a therapy; what no source tells is `unknown`. */
export const therapyFacts = {
  'cell-type': z.union([z.string().min(1), unknown]),
  /** Tissues the cells are taken from. */
  'cell-source': z.union([z.array(id).min(1), unknown]),
  /** The patient's own cells, a donor's, or both in use. */
  donor: z.enum(['own', 'donor', 'either', 'unknown']),
  product: z.union([z.string().min(1), unknown]),
  developer: z.union([z.string().min(1), unknown]),
  /** Registry numbers of trials. */
  trials: z.union([z.array(z.string().min(1)).min(1), unknown]),
}

/** A page about a therapy, a cell type or a product. */
export const therapy = z.strictObject({
  ...common,
  ...names,
  ...therapyFacts,
  /** Ways it is given, as far as claims tell. */
  routes: z.union([z.array(id).min(1), unknown]),
  /** The lines of the answer that an editor has written. */
  answer: answer.optional(),
  /** The wider therapy it belongs to. */
  broader: id.optional(),
})
export type Therapy = z.infer<typeof therapy>
