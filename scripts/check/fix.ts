import { writeFileSync } from 'node:fs'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { recorded, remember } from '../ingest/write/history.ts'

/** Something that was put right: where, and what stands there now. */
export interface Fixed {
  path: string
  line: number
  written: string
}

/**
 * Put right on disk what the messages on files are certain of (`expected`), all in one step that can be taken back; the
 * rest stays for a person.
 */
export function fixFiles(files: readonly VFile[], content: string): Fixed[] {
  const says = (fixed: Fixed[]) =>
    `fixed ${fixed.length === 1 ? '1 place' : `${fixed.length} places`} by \`check --fix\``
  return recorded(content, says, () => files.flatMap(fixFile))
}

function fixFile(file: VFile): Fixed[] {
  const changes = changesIn(file.messages)
  if (changes.size === 0) return []
  const last = [...changes].toSorted(([a], [b]) => b - a)
  remember(file.path)
  writeFileSync(
    file.path,
    last.reduce(
      (text, [at, { actual, written }]) => text.slice(0, at) + written + text.slice(at + actual.length),
      String(file),
    ),
  )
  return last.toReversed().map(([, { line, written }]) => ({ path: file.path, line, written }))
}

/** What to write, by where it begins; a place that several messages name is written once. */
function changesIn(messages: readonly VFileMessage[]): Map<number, { actual: string; written: string; line: number }> {
  const changes = new Map<number, { actual: string; written: string; line: number }>()
  for (const { place, actual, expected, line = 1 } of messages) {
    const [written] = expected ?? []
    const at = place && 'start' in place ? place.start.offset : undefined
    if (at !== undefined && actual && written && written !== actual) changes.set(at, { actual, written, line })
  }
  return changes
}
