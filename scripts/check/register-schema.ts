import { z } from 'astro/zod'
import { readBySchema } from '../../src/loader/schema-faults.ts'
import { registerKinds } from '../../src/schema/register.ts'
import type { Library } from './library.ts'

/**
 * Warn when an entry of a register holds what its kind does not allow.
 *
 * In `content/registers/statuses.yaml`:
 *
 * ```yaml
 * - id: parkinsons-china
 *   standing: forbidden
 * ```
 *
 * > Unexpected `forbidden` in `[0].standing`, write one of `approved`, `conditionally-approved`, …
 */
export function registerSchema({ registers }: Library): void {
  for (const { kind, file, yaml } of registers) {
    if (yaml) readBySchema(z.array(registerKinds[kind].schema as z.ZodType), yaml, file, 'register-schema')
  }
}
