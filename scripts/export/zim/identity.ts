import { createHash } from 'node:crypto'
import { uuidOf } from '../uuid.ts'

/** Where a Xapian index of the Glass kind says who it is: 14 bytes of magic, 2 of its version, then 16 of a UUID. */
const glass = Buffer.from('\x0f\x0dXapian Glass', 'latin1')
const identityAt = 16

/**
 * Give a ZIM file the identity that its content has: the same content, the same bytes.
 *
 * `zimwriterfs` draws lots for the UUID of the file (16 bytes from byte 8) and for those of its search indexes. They
 * are set from `seed`, and the MD5 at the end is counted anew (openZIM's description of the format). Throws for other
 * files.
 */
export function withIdentity(bytes: Uint8Array, seed: string): Uint8Array {
  const zim = Buffer.from(bytes)
  if (zim.readUInt32LE(0) !== 0x044d495a)
    throw new Error('Unexpected file that does not begin as a ZIM file does, make it with zimwriterfs')
  const end = Number(zim.readBigUInt64LE(72))
  uuidOf(seed).copy(zim, 8)
  let count = 0
  for (let at = zim.indexOf(glass); at !== -1; at = zim.indexOf(glass, at + glass.length)) {
    count += 1
    uuidOf(`${seed} index ${count}`).copy(zim, at + identityAt)
  }
  createHash('md5').update(zim.subarray(0, end)).digest().copy(zim, end)
  return zim
}
