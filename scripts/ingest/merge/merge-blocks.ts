import type { VFile } from 'vfile'
import type { Place } from '../../../src/loader/content-page.ts'
import type { Point } from '../read/seed.ts'
import { type Fate, fateOf, type Resolutions, resolve } from './fate.ts'
import { hashOf, type PageLock } from './lock.ts'
import { inPlace } from './order.ts'

/** What a page consists of: fields of its frontmatter, claims of a source, sections of its text. */
export type BlockKind = 'field' | 'claim' | 'section'

/** The page whose blocks are merged. */
export interface Target {
  /** Such as `sources/my-article`. */
  name: string
  /** Hash of each block as ingest last wrote it. */
  lock: PageLock
  resolutions: Resolutions
  /** Messages about the page gather here. */
  file: VFile
}

/** A block as the seed makes it and as the page holds it; `undefined` where one of them has none. */
interface Sides {
  theirs: unknown
  ours: unknown
  /** Tells both where they conflict. */
  show: () => string
  place?: Place | Point | undefined
  /** It holds what a person wrote beside it, and can't go. */
  isTouched?: boolean
}

/** What becomes of the blocks of one kind. */
export interface MergedBlocks {
  /** In the order in which they are to stand. */
  fates: [key: string, fate: Fate][]
  lock: PageLock
  /** Whether each is as ingest wrote it. */
  isSettled: boolean
}

/** Merge the blocks of one kind three ways: what the seed makes, what the page holds, what ingest last wrote. */
export function mergeBlocks(
  kind: BlockKind,
  proposed: string[],
  standing: string[],
  sidesOf: (key: string) => Sides,
  { name: page, lock, resolutions, file }: Target,
): MergedBlocks {
  const nextLock: PageLock = {}
  let isSettled = true
  const fates = new Map<string, Fate>()
  for (const key of new Set([...proposed, ...standing])) {
    const block = `${kind}:${key}`
    const name = `${page}#${block}`
    const { theirs, ours, show, place = { line: 1, column: 1 }, isTouched = false } = sidesOf(key)
    const [their, our] = [hashed(theirs), hashed(ours)]
    const { fate, lock: next, conflict } = resolve(fateOf(their, our, lock[block], isTouched), their, name, resolutions)
    fates.set(key, fate)
    if (next !== undefined) nextLock[block] = next
    const stays = fate === 'theirs' ? their : fate === 'ours' ? our : null
    if (stays !== (next ?? null)) isSettled = false
    if (conflict) {
      const reason = `Unexpected change on both sides of \`${block}\`, settle it with \`npm run ingest -- --keep-mine "${name}"\` or \`--accept-theirs "${name}"\``
      file.message(reason, { place, ruleId: 'merge-conflict', source: 'ingest' }).note = show()
    }
  }
  const last = Object.keys(lock).flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []))
  const order = inPlace(proposed, standing, last)
  return { fates: order.map((key) => [key, fates.get(key) ?? 'gone']), lock: nextLock, isSettled }
}

function hashed(block: unknown): string | null {
  return block === undefined ? null : hashOf(block)
}
