import type { VFile } from 'vfile'
import type { Pair } from 'yaml'
import type { Place, PlacedYaml, Section } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { Point } from '../read/seed.ts'
import { hashOf, type PageLock } from './lock.ts'
import type { Reread } from './passages/reread.ts'

/** How a person resolved conflicts, each named `page#block`: `sources/a#claim:one`. */
export interface Resolutions {
  /** The page's block stays. */
  mine: ReadonlySet<string>
  /** What the seed says is taken, deleted or not. */
  theirs: ReadonlySet<string>
}

/** The page that stands, with which a proposal is merged. */
export interface Standing {
  /** Such as `sources/my-article`. */
  name: string
  text: string
  yaml: PlacedYaml
  fields: Record<string, unknown>
  sections: Section[]
  /** A field as a YAML node, so that one that stays keeps its layout and comments. */
  pairOf: (key: string) => Pair | undefined
  /** Whether these nodes may be used again. */
  keepsNodes: boolean
  /** Hash of each block as ingest last wrote it. */
  lock: PageLock
  resolutions: Resolutions
  /** The passages of the article as they were and are; absent where the page has none. */
  reread?: Reread | undefined
  /** The passage that a claim had before it was put into the one that took its place. */
  passageBefore: (claim: Claim) => string | null
  /** Whether nobody has written a claim's sentence yet. */
  isUnwritten: (claim: Claim) => boolean
  /** Messages about the page gather here. */
  file: VFile
}

/** What becomes of a block; `orphaned`: it stays because a person wrote in it, though its seed makes it no longer. */
type Fate = 'ours' | 'theirs' | 'gone' | 'orphaned'

/** What becomes of the blocks of one kind: fields of the frontmatter, claims of a source, sections of the text. */
export interface MergedBlocks {
  /** In the order in which they are to stand. */
  fates: [key: string, fate: Fate][]
  lock: PageLock
  /** Whether each is as ingest wrote it. */
  isSettled: boolean
}

/** What else has to be known of a block. */
interface About {
  /** Tells both sides where they conflict. */
  show: (key: string) => string
  placeOf?: (key: string) => Place | Point | undefined
  /** It holds what a person wrote beside it, and can't go. */
  isTouched?: (key: string) => boolean
}

/**
 * Merge the blocks of one kind three ways: what the seed makes, what the page holds, what ingest last wrote.
 *
 * @rule merge-conflict What a person changed on a page, and what its article says anew, where only one can stay. Until
 * somebody says which, the page keeps what the person wrote.
 * @remedy Read both texts below the message, then run the one of its two commands that keeps what is right.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * sources/a.mdx
 *   hedged: false → hedged: true
 * seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $12,000.
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $12,000.
 */
export function mergeBlocks(
  kind: 'field' | 'claim' | 'section',
  theirs: ReadonlyMap<string, unknown>,
  ours: ReadonlyMap<string, unknown>,
  { show, placeOf, isTouched }: About,
  { name: page, lock, resolutions, file }: Standing,
): MergedBlocks {
  const nextLock: PageLock = {}
  let isSettled = true
  const fates = new Map<string, Fate>()
  const hashIn = (side: ReadonlyMap<string, unknown>, key: string) => (side.has(key) ? hashOf(side.get(key)) : null)
  for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
    const block = `${kind}:${key}`
    const name = `${page}#${block}`
    const [their, our] = [hashIn(theirs, key), hashIn(ours, key)]
    let decided = fateOf(their, our, lock[block], isTouched?.(key) ?? false)
    if (their !== null && resolutions.theirs.has(name)) decided = { fate: 'theirs', lock: their }
    else if (their !== null && decided.conflict && resolutions.mine.has(name)) decided = { fate: 'ours', lock: their }
    fates.set(key, decided.fate)
    if (decided.lock !== undefined) nextLock[block] = decided.lock
    const stays = decided.fate === 'theirs' ? their : decided.fate === 'ours' ? our : null
    if (stays !== (decided.lock ?? null)) isSettled = false
    if (decided.conflict) {
      const reason =
        `Unexpected change on both sides of \`${block}\`, ` +
        `settle it with \`npm run ingest -- --keep-mine "${name}"\` or \`--accept-theirs "${name}"\``
      const place = placeOf?.(key) ?? { line: 1, column: 1 }
      file.message(reason, { place, ruleId: 'merge-conflict', source: 'ingest' }).note = show(key)
    }
  }
  const last = Object.keys(lock).flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []))
  const order = inOrder([...theirs.keys()], [...ours.keys()], last)
  return { fates: order.map((key) => [key, fates.get(key) ?? 'gone']), lock: nextLock, isSettled }
}

/**
 * Decide on one block from three hashes: what ingest proposes, what the page holds, what ingest last wrote. What a
 * person deleted or changed keeps the last hash, so that it is known for that however often the seed changes.
 */
function fateOf(
  theirs: string | null,
  ours: string | null,
  last: string | undefined,
  isTouched: boolean,
): { fate: Fate; lock?: string; conflict?: true } {
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

/**
 * Put the blocks of a page in order. The page's order stays, with what is new behind the neighbour that it follows in
 * the proposal. Only where the proposal's order has changed since `last`, and nobody has moved a block of the page, the
 * proposal's order is taken, with what only the page holds behind the neighbour that it follows there.
 */
function inOrder(proposed: string[], standing: string[], last: string[]): string[] {
  const isReordered = areMoved(proposed, last) && !areMoved(standing, last)
  const [order, others] = isReordered ? [proposed, standing] : [standing, proposed]
  for (const [index, key] of others.entries()) {
    if (order.includes(key)) continue
    const before = others[index - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
  }
  return order
}

/** Whether what two lists share stands in another order in each. */
function areMoved(keys: string[], last: string[]): boolean {
  const before = last.filter((key) => keys.includes(key))
  return keys.filter((key) => last.includes(key)).some((key, index) => key !== before[index])
}
