import { ingest, type Result } from '../ingest/run/ingest.ts'
import type { Folders } from './folders.ts'
import { seedPath } from './folders.ts'
import { Refusal } from './refusal.ts'

const none = { mine: new Set<string>(), theirs: new Set<string>() }

/** A message on a file, as the desk shows it. */
export interface Told {
  path: string
  line: number
  column: number
  rule: string
  reason: string
  note?: string
  /** Whether it can be put right without a person. */
  isFixable: boolean
  /** Whether it keeps the site from being published. */
  isFault: boolean
}

/**
 * Read one article and put its page, and the pages of what it speaks of, in order: what `npm run ingest` does. Throws
 * {@link Refusal} where that can't be done, so that nothing is told as done that is half done.
 */
export function readAgain(
  folders: Folders,
  id: string,
  resolutions = none,
): { outcome: Result['outcome']; told: Told[] } {
  const { files, outcome } = ingest({
    content: folders.content,
    writes: true,
    readsAll: false,
    isReported: false,
    seeds: () => ({ paths: [seedPath(folders, id)], others: [] }),
    isWhole: false,
    resolutions,
  })
  const told = toldOf(files)
  if (outcome === 'failed') {
    const faults = told
      .filter(({ isFault }) => isFault)
      .map(({ path, line, reason }) => `${path}, line ${line}: ${reason}`)
    throw new Refusal(`Nothing was changed, for the pages can’t be put in order. ${faults.join(' ')}`)
  }
  return { outcome, told }
}

/** The messages of files. */
export function toldOf(files: Result['files']): Told[] {
  return files.flatMap(({ path, messages }) =>
    messages.map(({ reason, line, column, ruleId, fatal, note, expected }): Told => ({
      path: path ?? '',
      line: line ?? 1,
      column: column ?? 1,
      rule: ruleId ?? '',
      reason,
      ...(note !== undefined && { note }),
      isFixable: expected !== undefined,
      isFault: fatal === true,
    })),
  )
}
