import type { ClaimKind } from '../../../../src/schema/claim.ts'
import { cue } from './cue.ts'

/**
 * Whether the source speaks with a reserve: may, could, appeared. The month of May is none, nor is what a rule allows.
 */
export function isHedged(text: string, kind?: ClaimKind): boolean {
  return kind !== 'rule' && cue('hedge').test(text.replace(cue('no-hedge'), ''))
}
