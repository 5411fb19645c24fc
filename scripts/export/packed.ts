import { zipSync, type Zippable } from 'fflate'

/** A file to pack: its path and what it holds. */
export interface Packed {
  path: string
  content: string | Uint8Array
  /** Kept as it is, for what a reader must find without unpacking. */
  stored?: boolean
}

/**
 * Pack files into a zip whose bytes depend on nothing but the files, their order and the date.
 *
 * The date is the edition's, `2026-11-22`; a zip holds local time, so it is midnight wherever this runs.
 */
export function pack(files: Packed[], date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  const mtime = new Date(year, month - 1, day)
  const zippable: Zippable = {}
  for (const { path, content, stored } of files) {
    zippable[path] = [
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
      { mtime, level: stored ? 0 : 9 },
    ]
  }
  return zipSync(zippable)
}
