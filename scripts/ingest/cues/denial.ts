import type { ClaimKind } from '../../../src/schema/claim.ts'

const cues: Partial<Record<ClaimKind, RegExp>> = {
  harm: /\b(?:no|not|without|lower|less|mitigates?|reduces?)\b[^.]{0,40}\b(?:risks?|complications?|adverse|harms?)\b/i,
  status: /\b(?:no|not)\b[^.]{0,90}\bauthori[sz]/i,
}

/** Whether a statement denies or lessens what its kind is about: "no major complications", "none is authorised". */
export function deniesIt(kind: ClaimKind, text: string): boolean {
  return cues[kind]?.test(text) ?? false
}
