import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { libraryOf, type Library } from '../check/content/library.ts'

/** Pages as they stood at a commit. */
export interface Before {
  /** The day that is asked for, and the last commit on it or before. */
  on: string
  commit: string
  /** The text of a file of the content folder, by its path beneath it; `null` where there was none. */
  textOf: (path: string) => string | null
  library: Library
}

/**
 * Look up how sources, and one page, stood at the end of a day, by the history of the content folder; `null` where
 * there is no history, or none so old.
 */
export function contentBefore(content: string, on: string, page: string): Before | null {
  const commit = git(content, ['rev-list', '-1', `--before=${on}T23:59:59`, 'HEAD'])?.trim()
  if (!commit) return null
  const textOf = (path: string) => git(content, ['show', `${commit}:./${path}`])
  const listed = git(content, ['ls-tree', '--name-only', commit, './sources/'])?.split('\n').filter(Boolean) ?? []
  const files = [...new Set([...listed, page])].flatMap((path) => {
    const value = textOf(path)
    return value === null ? [] : [new VFile({ path: join(content, path), value })]
  })
  return { on, commit, textOf, library: libraryOf(files) }
}

/** What git says; `null` where it has no answer. */
function git(cwd: string, words: string[]): string | null {
  try {
    return execFileSync('git', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
  } catch {
    return null
  }
}
