import { createHash } from 'node:crypto'

/** What a passage's id is made of: the first six hex digits of the SHA-256 of its text. */
export function passageHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6)
}
