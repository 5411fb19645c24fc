import type { Claim } from '../schema/claim.ts'

/** Whether a claim about harm denies or lessens one: "carry no risk", "lower the risk", "no major complications". */
export function deniesHarm({ kind, says }: Pick<Claim, 'kind' | 'says'>): boolean {
  return kind === 'harm' && /\b(?:no|lower|less|mitigates?)\b[^.]{0,40}\b(?:risk|complications?)\b/i.test(says)
}
