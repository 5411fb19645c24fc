import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { typeOf } from '../../src/offline/list.ts'

/** Types of text; what else the site holds, its search index too, is compressed already. */
const texts = /^(?:text\/|application\/(?:json|xml|atom\+xml|manifest\+json)|image\/(?:svg|x-icon))/

/** Below this a packet of the network holds the whole file anyway. */
const smallest = 1024

/**
 * A file compressed as tightly as can be, by the ends of the names under which servers look for it; none where it would
 * not be smaller.
 */
export async function compressed(path: string, bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  if (bytes.length < smallest || !texts.test(typeOf(path))) return {}
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  return Object.fromEntries(Object.entries({ '.br': br, '.gz': gz }).filter(([, one]) => one.length < bytes.length))
}
