import { sha256 } from '../../../src/language/sha256.ts'

/** Hash of each block of a page as ingest last wrote it, by the block's key. */
export type PageLock = Record<string, string>
/** The locks of all pages, by path. */
export type Lock = Record<string, PageLock>

/** Read `ingest.lock.json`; an absent file is an empty lock. */
export function readLock(text: string | null): Lock {
  return text === null ? {} : (JSON.parse(text) as Lock)
}

/** Print a lock with one line a page, in the order of their paths. */
export function printLock(lock: Lock): string {
  const lines = Object.keys(lock)
    .toSorted()
    .map((path) => `${JSON.stringify(path)}: ${JSON.stringify(lock[path])}`)
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n'
}

/** Hash a block: text with its outer white space cut, or a value whatever the order of its keys. */
export function hashOf(block: unknown): string {
  const text = typeof block === 'string' ? block.trim() : JSON.stringify(sorted(block))
  return sha256(text, 12)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(
    ([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0),
  )
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]))
}
