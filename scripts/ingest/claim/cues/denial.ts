import type { ClaimKind } from '../../../../src/schema/claim.ts'
import { cue } from './cue.ts'

/**
 * Whether a statement denies or lessens what its kind is about: "no major complications", "none is authorised", "did
 * not improve".
 */
export function deniesIt(kind: ClaimKind, text: string): boolean {
  return (kind === 'harm' || kind === 'outcome' || kind === 'status') && cue(`denied-${kind}`).test(text)
}
