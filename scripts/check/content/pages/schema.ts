import { z } from 'astro/zod'
import { placedFaults } from '../../../../src/loader/schema-faults.ts'
import { askingKinds } from '../../../../src/schema/asking.ts'
import { pageKinds } from '../../../../src/schema/page.ts'
import { registerKinds } from '../../../../src/schema/register.ts'
import { vocabularyKinds } from '../../../../src/schema/vocabulary.ts'
import type { Fault } from '../../rule.ts'
import type { EntryFile, Library, Placed } from '../library.ts'

/** Find what a page's frontmatter holds that its kind of page does not allow. */
export function frontmatterSchema({ pages }: Library): Fault[] {
  return pages.flatMap((page) => faultsOf(page, pageKinds[page.kind].schema))
}

/**
 * Find what an entry of the vocabulary, or of the words by which a question is understood, holds that its kind does not
 * allow.
 */
export function vocabularySchema({ vocabulary, asking }: Library): Fault[] {
  return [...entryFaults(vocabulary, vocabularyKinds), ...entryFaults(asking, askingKinds)]
}

/** Find what an entry of a register holds that its kind does not allow. */
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
