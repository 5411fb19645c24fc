import { schemaFaults } from '../../../src/loader/schema-faults.ts'
import { source as sourceSchema } from '../../../src/schema/source.ts'
import { type HeldId, heldIdOf, TakenIds } from '../claim/taken-ids.ts'
import { type ToldClaim, toldClaimOf } from '../compose/told-claim.ts'
import { type ArticleRead, type Stated, statedIn } from './conflicts.ts'

/** What other pages need of a source page. */
export interface SourceEntry {
  /** The hash of the seed that it was read from. */
  hash?: string
  /** The id of that seed, where it is to be kept beside the page. */
  seed?: string
  /** How many of its claims nobody has accepted yet. */
  open: number
  ids: HeldId[]
  claims: ToldClaim[]
  stated: Stated[]
  /** The passages that its claims name. */
  passages: string[]
  /** Why it can't be read. */
  fault?: string
}

/** The source pages as they stand, or will stand when this run is written. */
export class SourceIndex {
  /** Ids of the claims of every source but the one that is being read. */
  readonly taken = new TakenIds()
  readonly #sources = new Map<string, SourceEntry>()
  readonly #ofHash = new Map<string, Set<string>>()

  has(id: string): boolean {
    return this.#sources.has(id)
  }

  set(id: string, source: SourceEntry): void {
    const before = this.#sources.get(id)
    if (before) {
      this.taken.remove(before.ids)
      this.#ofHash.get(before.hash ?? '')?.delete(id)
    }
    this.#sources.set(id, source)
    this.taken.add(source.ids)
    if (source.hash === undefined) return
    const twins = this.#ofHash.get(source.hash)
    if (twins) twins.add(id)
    else this.#ofHash.set(source.hash, new Set([id]))
  }

  /** Do something while a source's own ids are free for it. */
  without<T>(id: string, act: () => T): T {
    const ids = this.#sources.get(id)?.ids ?? []
    this.taken.remove(ids)
    try {
      return act()
    } finally {
      this.taken.add(ids)
    }
  }

  /** The passages that the claims of a source name. */
  passagesOf(id: string): ReadonlySet<string> {
    return new Set(this.#sources.get(id)?.passages)
  }

  /** Another source with the same seed. */
  twinOf(id: string, hash: string): string | undefined {
    return [...(this.#ofHash.get(hash) ?? [])].find((other) => other !== id)
  }

  /** All of them, in the order of their ids. */
  inOrder(): [id: string, source: SourceEntry][] {
    return [...this.#sources].toSorted(([a], [b]) => (`${a}.mdx` < `${b}.mdx` ? -1 : 1))
  }
}

/** Take from a source page's frontmatter, and from its article where that is at hand, what other pages need. */
export function sourceEntryOf(id: string, frontmatter: unknown, article?: ArticleRead): SourceEntry {
  const read = sourceSchema.safeParse(frontmatter)
  if (!read.success && isBareDraft(frontmatter)) return { open: 0, ids: [], claims: [], stated: [], passages: [] }
  if (read.success) {
    const { hash, seed, rights, claims } = read.data
    return {
      ...(hash && { hash }),
      ...(seed !== undefined && rights !== 'facts-only' && { seed }),
      open: claims.filter(({ state }) => state === 'read').length,
      ids: claims.map(heldIdOf),
      claims: claims.map(toldClaimOf),
      stated: statedIn(id, read.data, article),
      passages: [...new Set(claims.flatMap(({ from }) => from.flatMap(({ passage }) => passage ?? [])))],
    }
  }
  const fault = schemaFaults(sourceSchema, frontmatter)[0]?.reason ?? 'Unexpected frontmatter'
  return { open: 0, ids: [], claims: [], stated: [], passages: [], fault }
}

/** Whether a page is a draft that makes no claim: however unfinished, no other page needs anything of it. */
function isBareDraft(frontmatter: unknown): boolean {
  const { draft, claims } = (frontmatter ?? {}) as { draft?: unknown; claims?: unknown }
  return draft === true && claims === undefined
}
