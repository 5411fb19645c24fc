import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'astro/zod'
import { load } from 'js-yaml'
import { VFile } from 'vfile'
import { type Vocabulary, type VocabularyKind, vocabularyKinds } from '../src/schema/vocabulary.ts'
import type { Names } from './ingest/recognise/names.ts'
import { addOutside } from './ingest/recognise/outside-names.ts'
import type { OutsideTerm, Release } from './ingest/recognise/outside-term.ts'

/** Where the names of outside ontologies lie, in a content folder; see `npm run vocabulary`. */
export const outsideFolder = join('vocabulary', '.outside')

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
    const reason = `Unexpected entry \`${entry?.id}\` (${issue?.path.join('.')}: ${issue?.message}), run \`npm run check\` for its place`
    file.message(reason, { ruleId: 'vocabulary-schema', source: 'ingest' }).fatal = true
    faults.push(file)
    return []
  })
}

/**
 * Add the names of the outside ontologies that lie beside a vocabulary to its index.
 *
 * A file that can't be read is left out and reported (`outside-unreadable`), since the articles can be read without it.
 */
export function addReleases(folder: string, names: Names, vocabulary: Vocabulary): VFile[] {
  const outside = join(folder, '.outside')
  if (!existsSync(outside)) return []
  const paths = readdirSync(outside).filter((name) => name.endsWith('.jsonl'))
  return paths.toSorted().flatMap((name) => {
    const path = join(outside, name)
    try {
      const [release, ...terms] = readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      addOutside(names, release as Release, terms as OutsideTerm[], vocabulary)
      return []
    } catch {
      const file = new VFile({ path })
      const reason = 'Unexpected text, its names were left out: write it again with `npm run vocabulary -- FILE.obo`'
      file.message(reason, { place: { line: 1, column: 1 }, ruleId: 'outside-unreadable', source: 'ingest' })
      return [file]
    }
  })
}
