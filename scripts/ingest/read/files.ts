import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, faultOf } from './disk-fault.ts'

/** The text of a file, with line ends of LF however an editor or a checkout wrote them; `null` where there is none. */
export function readText(path: string): string | null {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : null
  } catch (error) {
    throw faultOf(error, path, 'nothing was written')
  }
}

/**
 * The articles of a folder, and what else stands in it with the reason why it is not read; hidden files are nobody's.
 */
export function seedsIn(folder: string): { articles: string[]; others: { path: string; reason: string }[] } {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  const isText = (name: string) => /\.txt$/i.test(name)
  const named = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const others = named.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (isText(entry.name)) return []
    if (!entry.isDirectory())
      return [{ path, reason: 'Unexpected file that is no .txt, it was not read: save the article as plain text' }]
    return filesBeneath(path).map((file) => ({
      path: file,
      reason: 'Unexpected file in a folder, it was not read: move it into the folder above',
    }))
  })
  return { articles: named.flatMap(({ name }) => (isText(name) ? [join(folder, name)] : [])), others }
}

function filesBeneath(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** The first bytes of a file, at most `limit`, or in words what is there instead of a file that can be read. */
export function readBytes(path: string, limit: number): Uint8Array | string {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return 'path without a file'
    if (!stat.isFile()) return stat.isDirectory() ? 'folder' : 'device in place of a file'
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(Math.min(stat.size, limit))
      return bytes.subarray(0, readSync(file, bytes))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const code = codeOf(error)
    return unreadable[code] ?? `file that can’t be read (${code})`
  }
}

/** What stands where no file can be opened, by the code of the error. */
const unreadable: Record<string, string> = {
  ELOOP: 'link that leads back to itself',
  ENAMETOOLONG: 'name that is too long for this disk',
}
