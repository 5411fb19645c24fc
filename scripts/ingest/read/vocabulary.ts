import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'astro/zod'
import { load } from 'js-yaml'
import { VFile } from 'vfile'
import { type Vocabulary, type VocabularyKind, vocabularyKinds } from '../../../src/schema/vocabulary.ts'

/** Where the names of outside ontologies lie, beside a vocabulary; see `npm run vocabulary`. */
export const outsideFolder = '.outside'

/** Read the vocabulary of a folder; an entry with a fault is left out and reported (`vocabulary-schema`, fatal). */
export function readVocabulary(folder: string): { vocabulary: Vocabulary; faults: VFile[] } {
  const faults: VFile[] = []
  const kinds = Object.entries(vocabularyKinds) as [VocabularyKind, { file: string; schema: z.ZodType }][]
  const entries = kinds.map(([kind, { file, schema }]) => [kind, entriesOf(join(folder, file), schema, faults)])
  return { vocabulary: Object.fromEntries(entries) as Vocabulary, faults }
}

function entriesOf(path: string, schema: z.ZodType, faults: VFile[]): unknown[] {
  const entries: unknown = existsSync(path) ? load(readFileSync(path, 'utf8')) : []
  return (Array.isArray(entries) ? entries : []).flatMap((entry: { id?: string } | null) => {
    const read = schema.safeParse(entry)
    if (read.success) return [read.data]
    const [issue] = read.error.issues
    const file = new VFile({ path })
    const reason =
      `Unexpected entry \`${entry?.id}\` (${issue?.path.join('.')}: ` +
      `${issue?.message}), run \`npm run check\` for its place`
    file.message(reason, { ruleId: 'vocabulary-schema', source: 'ingest' }).fatal = true
    faults.push(file)
    return []
  })
}
