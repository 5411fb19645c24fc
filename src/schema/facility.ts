import { z } from 'astro/zod'
import { common, names } from './common.ts'
import { id, unknown } from './id.ts'

/** Facts of a facility; what no source tells is `unknown`. */
export const facilityFacts = {
  kind: z.enum(['hospital', 'institute', 'company', 'unknown']),
  city: z.union([z.string().min(1), unknown]),
  province: z.union([z.string().min(1), unknown]),
}

/** A page about a hospital, institute or company that a source names. Being listed is no endorsement. */
export const facility = z.strictObject({
  ...common,
  ...names,
  ...facilityFacts,
  /** Claims in which it is named. */
  named: z.union([z.array(id).min(1), unknown]),
  /** What an editor looked for about it, and found or did not find. */
  'looked-for': z.union([z.array(z.string().min(1)).min(1), unknown]),
})
export type Facility = z.infer<typeof facility>
