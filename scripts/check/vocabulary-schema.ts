import { z } from 'astro/zod'
import { readBySchema } from '../../src/loader/schema-faults.ts'
import { askingKinds } from '../../src/schema/asking.ts'
import { vocabularyKinds } from '../../src/schema/vocabulary.ts'
import type { Library } from './library.ts'

/**
 * Warn when an entry of the vocabulary, or of the words by which a question is understood, holds what its kind does not allow.
 *
 * In `content/vocabulary/places.yaml`:
 *
 * ```yaml
 * - id: Hainan
 *   name: Hainan
 *   definition: An island province in the south of China.
 * ```
 *
 * > Unexpected `Hainan` in `[0].id`, write lower-case letters, digits and single hyphens
 */
export function vocabularySchema({ vocabulary, asking }: Library): void {
  for (const { kind, file, yaml } of vocabulary) {
    if (yaml) readBySchema(z.array(vocabularyKinds[kind].schema as z.ZodType), yaml, file, 'vocabulary-schema')
  }
  for (const { kind, file, yaml } of asking) {
    if (yaml) readBySchema(z.array(askingKinds[kind].schema as z.ZodType), yaml, file, 'vocabulary-schema')
  }
}
