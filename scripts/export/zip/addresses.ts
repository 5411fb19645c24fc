import { posix } from 'node:path'
import type { Built } from '../../../src/copy/built.ts'
import { webAddress } from '../../../src/copy/links.ts'

/** What is needed to tell where an address of the site leads from a copy of it. */
export interface Places extends Pick<Built, 'base' | 'origin'> {
  /** Addresses of the pages that the copy has, below the base. */
  carried: ReadonlySet<string>
}

/**
 * The file of a page, since a folder opened as a file shows a list of its files.
 *
 * @example fileOf('conditions/cancer/') // 'conditions/cancer/index.html'
 */
export function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address
}

/**
 * Read an address as it is written on a page: which page or file of the site it names, and the question and place
 * behind it. None where it is of another site, or begins with `#` or `?`, which hold in any copy.
 */
export function readAddress(
  written: string,
  page: string,
  { base, origin }: Pick<Places, 'base' | 'origin'>,
): { path: string; end: string } | null {
  if (/^[#?]|^$/.test(written)) return null
  const home = new URL(base, origin)
  const url = URL.parse(written, new URL(page, home))
  if (!url || url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return null
  return { path: decodeURI(url.pathname.slice(home.pathname.length)), end: url.search + url.hash }
}

/**
 * The way from a page to a file of the copy.
 *
 * @example wayTo('icon.svg', 'conditions/cancer/') // '../../icon.svg'
 */
export function wayTo(file: string, page: string): string {
  return encodeURI(posix.relative(posix.dirname(fileOf(page)), file))
}

/** An address as it leads from a page of the copy: to a page beside it, or into the web where the copy has it not. */
export function leadFrom(page: string, written: string, places: Places): string {
  const read = readAddress(written, page, places)
  if (!read) return written
  const { path, end } = read
  return places.carried.has(path) ? wayTo(fileOf(path), page) + end : webAddress(path, places) + end
}
