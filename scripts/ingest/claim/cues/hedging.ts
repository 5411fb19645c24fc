import type { ClaimKind } from '../../../../src/schema/claim.ts'

const cues =
  /\b(?:may|might|could|can be|appear(?:s|ed)?|seem(?:s|ed)?|potential(?:ly)?|hint(?:s|ing)?|suggest(?:s|ed|ing)?|possibly|as possible|promis(?:e|ing)|likely|early signs|thought to|believed to|(?:is|are) said to|reportedly|probabl[ey]|(?:was|is|were|are) possible|early (?:results|data)|preliminary|argues)\b/i

/**
 * Whether the source speaks with a reserve: may, could, appeared. The month of May is none, nor is what a rule allows.
 */
export function isHedged(text: string, kind?: ClaimKind): boolean {
  if (kind === 'rule') return false
  return cues.test(
    text.replace(
      /\b(?:[Nn]o one|[Nn]obody) (?:could|can)\b|\b(?:could not|cannot) (?:tell|say)\b|\b[Nn]o \w{1,20} (?:can|could) be\b|\bmay not be (?:sold|used|charged|offered|given)\b|\b(?:\d{1,2}|in|since|until) May\b|\bMay \d/g,
      '',
    ),
  )
}
