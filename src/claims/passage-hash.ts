import { sha256 } from '../language/sha256.ts'

/** What a passage's id is made of: the first six hex digits of the SHA-256 of its text. */
export function passageHash(text: string): string {
  return sha256(text, 6)
}
