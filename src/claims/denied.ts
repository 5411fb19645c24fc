import type { Claim } from '../schema/claim.ts'

/** Whether a claim about harm denies or lessens one: "carry no risk", "no major complications". */
export function deniesHarm({ kind, denies }: Pick<Claim, 'kind' | 'denies'>): boolean {
  return kind === 'harm' && denies === true
}
