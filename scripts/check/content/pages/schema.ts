import { z } from 'astro/zod'
import { placedFaults } from '../../../../src/loader/schema-faults.ts'
import { askingKinds } from '../../../../src/schema/asking.ts'
import { pageKinds } from '../../../../src/schema/page.ts'
import { registerKinds } from '../../../../src/schema/register.ts'
import { vocabularyKinds } from '../../../../src/schema/vocabulary.ts'
import type { Fault } from '../../rule.ts'
import type { EntryFile, Library, Placed } from '../library.ts'

/**
 * Find what the fields at the top of a page hold that its kind of page does not allow: nothing would show it, or it
 * would show as something else.
 *
 * @rule frontmatter-schema
 * @remedy The message names the field and what it may hold. A field that you don’t know the value of is `unknown`,
 * where that is allowed.
 * @fails guides/costs.mdx
 *   ---
 *   title: Costs
 *   summary: What it costs.
 *   for: Anyone with a quote
 *   steps: unknown
 *   question: unknown
 *   ---
 * @passes guides/costs.mdx
 *   ---
 *   title: Costs
 *   summary: What it costs.
 *   for: Anyone with a quote
 *   steps: unknown
 *   questions: unknown
 *   ---
 */
export function frontmatterSchema({ pages }: Library): Fault[] {
  return pages.flatMap((page) => faultsOf(page, pageKinds[page.kind].schema))
}

/**
 * Find what an entry of the vocabulary, or of the words by which a question is understood, holds that its kind does not
 * allow.
 *
 * @rule vocabulary-schema
 * @remedy Correct the entry. An id has small letters, digits and single hyphens, and never changes once it is
 * published. `npm run check -- --fix` writes the small letters.
 * @fails vocabulary/places.yaml
 *   - id: Hainan
 *     name: Hainan
 *     definition: An island province in the south of China.
 * @passes vocabulary/places.yaml
 *   - id: hainan
 *     name: Hainan
 *     definition: An island province in the south of China.
 */
export function vocabularySchema({ vocabulary, asking }: Library): Fault[] {
  return [...entryFaults(vocabulary, vocabularyKinds), ...entryFaults(asking, askingKinds)]
}

/**
 * Find what an entry of a register (`content/registers/`) holds that its kind does not allow.
 *
 * @rule register-schema
 * @remedy Correct the entry by what the message names. A date stands in quotation marks: `npm run check -- --fix` sets
 * them where a year alone has none.
 * @fails registers/helplines.yaml
 *   - { id: a, name: A line, place: any, conditions: any, kind: charity, does: Listens., address: 'https://a.example/', read: On its page., checked: '2026-11-22' }
 * @passes registers/helplines.yaml
 *   - { id: a, name: A line, place: any, conditions: any, kind: patient-body, does: Listens., address: 'https://a.example/', read: On its page., checked: '2026-11-22' }
 */
export function registerSchema({ registers }: Library): Fault[] {
  return entryFaults(registers, registerKinds)
}

function entryFaults<Kind extends string>(
  files: EntryFile<Kind>[],
  kinds: Record<Kind, { schema: z.ZodType }>,
): Fault[] {
  return files.flatMap((file) => faultsOf(file, z.array(kinds[file.kind].schema)))
}

function faultsOf({ file, frontmatter: yaml }: Placed, schema: z.ZodType): Fault[] {
  return yaml ? placedFaults(schema, yaml).map((fault) => ({ file, ...fault })) : []
}
