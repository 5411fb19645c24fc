import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { parseFrontmatter } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { Proposal } from '../compose/page.ts'
import type { Resolutions } from '../merge/merge-blocks.ts'
import type { Lock, PageLock } from '../merge/lock.ts'
import { emptied, merge } from '../merge/merge.ts'
import type { Merged } from '../merge/merged.ts'
import type { PassageText } from '../merge/passages/moves.ts'
import type { Reread } from '../merge/passages/reread.ts'
import { verify } from '../merge/verify.ts'
import { readText } from '../read/files.ts'
import type { ContentFolder } from '../write/content-folder.ts'
import { isUnwritten } from '../report/tell.ts'
import { passagesRead } from '../write/passages-read.ts'
import { isFaulty, orphanedPage, withdrawnSource } from './notes.ts'

/** The pages of a run, each merged with the one that stands there, and the lock that goes with them. */
export class Pages {
  readonly lock: Lock
  readonly #folder: ContentFolder
  readonly #resolutions: Resolutions

  constructor(folder: ContentFolder, lock: Lock, resolutions: Resolutions) {
    this.#folder = folder
    this.#resolutions = resolutions
    this.lock = { ...lock }
  }

  /**
   * Merge a proposal with the page that stands there and keep the result for writing; a page with a fault stays as it
   * is. `reread` tells which passages of a source were changed.
   */
  write(proposal: Proposal, complete?: (text: string, page: VFile) => string, reread?: Reread): Merged {
    const path = join(this.#folder.path, proposal.path)
    const standing = readText(path)
    const file = new VFile({ path, value: standing ?? '' })
    const existing = standing !== null && complete ? complete(standing, file) : standing
    const before = reread ? placesIn(standing) : new Map<string, string | null>()
    const passageBefore = ({ id, from }: Claim) => before.get(id) ?? from?.[0]?.passage ?? null
    const known = { reread, passageBefore, isUnwritten }
    const merged = merge(proposal, existing, this.lock[proposal.path] ?? {}, path, this.#resolutions, known)
    file.messages.push(...merged.file.messages)
    if (merged.text !== null && merged.text !== existing) verify(merged.text, merged.meant, file)
    file.value = ''
    const text = isFaulty(file) ? null : merged.text
    if (text !== null) this.#keep(proposal.path, text, merged.lock)
    return { ...merged, text, file, isSettled: merged.isSettled && file.messages.length === 0 }
  }

  /** The passages of a source as they were read last. */
  passagesOf(id: string): PassageText[] {
    return passagesRead(this.#folder.path, id)
  }

  #keep(path: string, text: string, lock: PageLock): void {
    this.lock[path] = lock
    this.#folder.put(join(this.#folder.path, path), text)
  }

  /**
   * Take away pages that no claim is about any more; of one with anything written by hand that stays, and is told.
   */
  withdraw(proposed: ReadonlySet<string>): VFile[] {
    return Object.entries(this.lock).flatMap(([path, pageLock]) => {
      const file = join(this.#folder.path, path)
      const isSource = path.startsWith('sources/')
      if (proposed.has(path) || (isSource && (existsSync(file) || this.#folder.isPending(file)))) return []
      const existing = readText(file)
      const left = existing === null ? null : emptied(path, existing, pageLock)
      if (left && left.byHand.length > 0) {
        if (left.text !== null) this.#keep(path, left.text, left.lock)
        return [orphanedPage(file, left.byHand)]
      }
      delete this.lock[path]
      if (existing !== null) this.#folder.put(file, null)
      return existing === null && isSource ? [withdrawnSource(file, pageLock)] : []
    })
  }
}

/** The passage of each claim of a page, by the claim's id. */
function placesIn(text: string | null): Map<string, string | null> {
  const value = text === null ? null : parseFrontmatter(new VFile(text))?.value
  const claims = (value as { claims?: unknown } | null | undefined)?.claims
  return new Map(
    (Array.isArray(claims) ? (claims as Partial<Claim>[]) : []).flatMap((claim) =>
      claim?.id ? [[claim.id, claim.from?.[0]?.passage ?? null]] : [],
    ),
  )
}
