import { showsNoClaim } from '../claims/library.ts'
import type { Call, Part } from './page.ts'

/** A part that shows no claim, or claims and studies that follow each other: those in view, and those behind "more". */
export type Run = { part: Part } | { claims: Call[]; more: Call[] }

/**
 * Cut parts of a body into runs of claims and what stands between them. `most` is how many claims of these parts are in
 * view; a study counts as one.
 */
export function runsOf(parts: Part[], most = Infinity): Run[] {
  const runs: Run[] = []
  let left = most
  for (const part of parts) {
    const last = runs.at(-1)
    if ('html' in part || showsNoClaim(part)) runs.push({ part })
    else {
      const run = last && 'claims' in last ? last : { claims: [], more: [] }
      if (run !== last) runs.push(run)
      run[left-- > 0 ? 'claims' : 'more'].push(part)
    }
  }
  return runs
}
