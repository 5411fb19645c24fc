/** What becomes of a block; `orphaned`: it stays because a person wrote in it, though its seed makes it no longer. */
export type Fate = 'ours' | 'theirs' | 'gone' | 'orphaned'

/** How a person resolved conflicts, each named `page#block`: `sources/a#claim:one`. */
export interface Resolutions {
  mine: ReadonlySet<string>
  theirs: ReadonlySet<string>
}

export const unresolved: Resolutions = { mine: new Set(), theirs: new Set() }

type Decided = { fate: Fate; lock?: string; conflict?: true }

/** Let a person's decision stand: mine keeps the page's block, theirs takes what the seed says, deleted or not. */
export function resolve(
  decided: Decided,
  theirs: string | null,
  name: string,
  { mine, theirs: taken }: Resolutions,
): Decided {
  if (theirs !== null && taken.has(name)) return { fate: 'theirs', lock: theirs }
  if (theirs !== null && decided.conflict && mine.has(name)) return { fate: 'ours', lock: theirs }
  return decided
}

/**
 * Decide on one block from three hashes: what ingest proposes, what the page holds, what ingest last wrote. What a
 * person deleted or changed keeps the last hash, so that it is known for that however often the seed changes.
 */
export function fateOf(
  theirs: string | null,
  ours: string | null,
  last: string | undefined,
  isTouched: boolean,
): Decided {
  if (ours === null) {
    if (last !== undefined) return { fate: 'gone', lock: last }
    return theirs === null ? { fate: 'gone' } : { fate: 'theirs', lock: theirs }
  }
  if (theirs === null) {
    if (last === undefined) return { fate: 'ours' }
    return ours === last && !isTouched ? { fate: 'gone' } : { fate: 'orphaned', lock: last }
  }
  if (ours === theirs) return { fate: 'ours', lock: theirs }
  if (ours === last) return { fate: 'theirs', lock: theirs }
  if (theirs === last) return { fate: 'ours', lock: last }
  return { fate: 'ours', ...(last !== undefined && { lock: last }), conflict: true }
}
