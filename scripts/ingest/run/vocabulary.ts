import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { outsideFolder, readVocabulary } from '../read/vocabulary.ts'
import { indexNames, type Names } from '../recognise/names.ts'
import { addOutside } from '../recognise/outside-names.ts'
import type { OutsideTerm, Release } from '../recognise/outside-term.ts'
import { note } from './notes.ts'

/** Read the vocabulary of a folder and put its names into an index; `files` are those with something to say. */
export function openVocabulary(folder: string): { vocabulary: Vocabulary; names: Names; files: VFile[] } {
  const { vocabulary, faults } = readVocabulary(folder)
  const names = indexNames(vocabulary)
  return { vocabulary, names, files: [...faults, ...addReleases(folder, names, vocabulary)] }
}

/**
 * Add the names of the outside ontologies that lie beside a vocabulary to its index.
 *
 * A file that can't be read is left out and reported (`outside-unreadable`), since the articles can be read without it.
 *
 * @rule outside-unreadable Names of an outside ontology that can’t be read: articles are read without them.
 * @remedy Write them again: `npm run vocabulary -- FILE.obo`.
 * @fails vocabulary/.outside/doid.jsonl
 *   {
 * @passes vocabulary/.outside/doid.jsonl
 *   {"ontology":"DOID","release":"2026-01-01"}
 */
function addReleases(folder: string, names: Names, vocabulary: Vocabulary): VFile[] {
  const outside = join(folder, outsideFolder)
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
      const reason = 'Unexpected text, its names were left out: write it again with `npm run vocabulary -- FILE.obo`'
      return [note(path, reason, 'outside-unreadable')]
    }
  })
}
