import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Proposal } from '../compose/page.ts'
import type { Resolutions } from '../merge/merge-blocks.ts'
import type { Lock } from '../merge/lock.ts'
import { isUntouched, merge } from '../merge/merge.ts'
import type { Merged } from '../merge/merged.ts'
import { verify } from '../merge/verify.ts'
import { readText } from '../read/files.ts'
import type { ContentFolder } from '../write/content-folder.ts'
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
   * is.
   */
  write(proposal: Proposal, complete?: (text: string, page: VFile) => string): Merged {
    const path = join(this.#folder.path, proposal.path)
    const standing = readText(path)
    const file = new VFile({ path, value: standing ?? '' })
    const existing = standing !== null && complete ? complete(standing, file) : standing
    const merged = merge(proposal, existing, this.lock[proposal.path] ?? {}, path, this.#resolutions)
    file.messages.push(...merged.file.messages)
    if (merged.text !== null && merged.text !== existing) verify(merged.text, merged.meant, file)
    file.value = ''
    const text = isFaulty(file) ? null : merged.text
    if (text !== null) {
      this.lock[proposal.path] = merged.lock
      this.#folder.put(path, text)
    }
    return { ...merged, text, file, isSettled: merged.isSettled && file.messages.length === 0 }
  }

  /** Take away pages that no claim is about any more, and say which; one with anything written by hand stays. */
  withdraw(proposed: ReadonlySet<string>): VFile[] {
    return Object.entries(this.lock).flatMap(([path, pageLock]) => {
      const file = join(this.#folder.path, path)
      const isSource = path.startsWith('sources/')
      if (proposed.has(path) || (isSource && (existsSync(file) || this.#folder.isPending(file)))) return []
      const existing = readText(file)
      if (existing !== null && !isUntouched(existing, pageLock)) return [orphanedPage(file)]
      delete this.lock[path]
      if (existing !== null) this.#folder.put(file, null)
      return existing === null && isSource ? [withdrawnSource(file, pageLock)] : []
    })
  }
}
