import { createHash } from 'node:crypto'

/** The 16 bytes of a UUID of version 8, which leaves its bits to whoever makes it (RFC 9562): the SHA-256 of a text. */
export function uuidOf(text: string): Buffer {
  const uuid = createHash('sha256').update(text).digest().subarray(0, 16)
  uuid.writeUInt8((uuid.readUInt8(6) & 0x0f) | 0x80, 6)
  uuid.writeUInt8((uuid.readUInt8(8) & 0x3f) | 0x80, 8)
  return uuid
}
