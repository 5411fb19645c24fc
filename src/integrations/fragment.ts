import { gunzipSync } from 'node:zlib'
import type { CarriedText } from '../search/carried.ts'

/**
 * Read a fragment of Pagefind's index: the text of a page or record. Its id, by which the table of the search knows it,
 * is the hash in the name of its file: `en_0123abc.pf_fragment`.
 */
export function readFragment(name: string, packed: Uint8Array): CarriedText & { words: number } {
  const id = /\ben_(\w+)\.pf_fragment$/.exec(name)?.[1]
  if (id === undefined) throw new Error(`Unexpected fragment \`${name}\` in dist/pagefind/, build the site again`)
  const json = gunzipSync(packed)
    .toString()
    .replace(/^pagefind_dcd/, '')
  const { url, content, meta, word_count: words } = JSON.parse(json)
  return { id, url, content, meta, words }
}
