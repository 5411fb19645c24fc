import type { ClaimKind } from '../../../../src/schema/claim.ts'

const cues: Partial<Record<ClaimKind, RegExp>> = {
  harm: /\b(?:no|not|without|lower|less|mitigates?|reduces?)\b[^.]{0,40}\b(?:risks?|complications?|adverse|harms?)\b|\b(?:no|none|never|without|neither)\b(?! (?:difference|drug|treatment))[^.;]{0,30}\b(?:died|deaths?|side effects?|(?:neuro)?toxicity|tumou?rs?|infections?|rejection|bleeding|seizures?|reactions?|harms?|worsened)\b/i,
  outcome:
    /\b(?:no|not|never|neither|failed to|nothing)\b[^.;]{0,30}\b(?:benefits?|effects?|improve\w*|slow|change\w*|differ\w*|met|gain\w*|better)\b|\bnone\b[^.;]{0,20}\bimproved\b|\bno one was able\b|\bmissed its\b/i,
  status:
    /\b(?:no|not)\b[^.]{0,90}\bauthori[sz]|\b(?:no|not|none|neither|never)\b[^.;]{0,60}\b(?:approved|licen[cs]ed|cleared|registered|on the market)\b|\bapproved (?:no|none)\b|尚未批准|尚无获批|未获批/i,
}

/**
 * Whether a statement denies or lessens what its kind is about: "no major complications", "none is authorised", "did
 * not improve".
 */
export function deniesIt(kind: ClaimKind, text: string): boolean {
  return cues[kind]?.test(text) ?? false
}
