import { relative } from 'node:path'
import type { VFile } from 'vfile'
import type { Claim } from '../../../src/schema/claim.ts'
import { checkAll, foundIn } from '../../check/run.ts'
import { ingest } from '../../ingest/run/ingest.ts'
import { seedsIn } from '../../ingest/read/files.ts'
import type { Folders } from '../folders.ts'
import { toldOf, type Told } from '../read-again.ts'

/** What waits for an editor. */
export interface ToDo {
  /** What `npm run check` says, and what reading every article says: faults first. */
  messages: (Told & { file: string })[]
  /** Claims that are accepted and that nobody has checked, by their source. */
  unchecked: { page: string; title: string; claims: number }[]
  /** Pages whose date of checking or of review is past. */
  due: { id: string; title: string; next: string }[]
}

type Fields = { title: string; checked?: { next: string }; reviewed?: { next?: string } }

/** Look for what waits: what the checks say, what the articles say, and what is past its date on `today`. */
export function toDoOf({ content, seeds }: Folders, today: string): ToDo {
  const checked = checkAll({ content, base: '' })
  const { articles, others } = seedsIn(seeds)
  const read = ingest({
    ...{ content, writes: false, readsAll: true, isReported: false, isWhole: true },
    seeds: () => ({ paths: articles, others: [] }),
    resolutions: { mine: new Set(), theirs: new Set() },
  })
  const told = toldOf([...foundIn(checked), ...checked.drafts, ...read.files] as VFile[])
  const left = others.map(({ path, reason }): Told => ({
    ...{ path, reason, line: 1, column: 1, rule: 'not-a-seed', isFixable: false, isFault: false },
  }))
  const due = checked.library.pages.flatMap(({ id, fields }) => {
    const { title, checked: looked, reviewed } = fields as Fields
    const next = [looked?.next, reviewed?.next].filter((one) => one !== undefined && one < today).toSorted()[0]
    return next === undefined ? [] : [{ id, title, next }]
  })
  const unchecked = checked.library.pages.flatMap(({ kind, id, fields }) => {
    const { title, claims = [] } = fields as { title: string; claims?: Partial<Claim>[] }
    const open = claims.filter((claim) => claim.state === 'accepted' && (claim.checks ?? []).length === 0)
    return kind === 'source' && open.length > 0 ? [{ page: id, title, claims: open.length }] : []
  })
  const quiet = new Set(['candidate'])
  return {
    messages: [...told, ...left]
      .filter(({ rule }) => !quiet.has(rule))
      .map((one) => ({ ...one, file: relative(content, one.path) }))
      .toSorted((a, b) => Number(b.isFault) - Number(a.isFault)),
    unchecked,
    due,
  }
}
