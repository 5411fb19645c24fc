import { hash } from 'node:crypto'

/** The SHA-256 of a text or of bytes in hex digits: all 64, or the first of them. */
export function sha256(data: string | Uint8Array, digits = 64): string {
  return hash('sha256', data).slice(0, digits)
}
