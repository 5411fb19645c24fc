import { onOneLine } from './on-one-line.ts'
import type { Claim } from '../schema/claim.ts'

/** Ways of saying how much more or less, which mean nothing without how many (Gigerenzer 2007). */
const relative = new RegExp(
  onOneLine`
    \b(?:twice|thrice|double|half|(?:two|three|four|five|ten|\d{1,3}(?:\.\d{1,3})?)[- ](?:times|fold))\s+
    (?:as|more|less|the risk|the chance|likely)\b|\b\d{1,3}(?:\.\d{1,3})?(?:%| percent)\s+(?:more|less|lower|higher
    |fewer|greater|reduction|increase|decrease|improvement|risk reduction|drop|rise)\b
    |\b(?:reduc|lower|rais|increas|decreas|cut)(?:e|es|ed|s|ing)?\b[^.]{0,60}\bby \d{1,3}(?:\.\d{1,3})?(?:%| percent)
    |\b(?:doubl|tripl|halv)(?:e|es|ed|ing) (?:the )?(?:risk|chance|odds|survival)\b|\b(?:hazard|odds|risk) ratio\b`,
  'i',
)

/** Numbers of people, which make a relative figure readable. */
const absolute = new RegExp(
  onOneLine`
    \b\d{1,3}(?:[.,]\d{1,3})? (?:in|of|out of) (?:a |every )?(?:\d[\d,]{0,9}|hundred|thousand)\b
    |\b\d[\d,]{0,9} (?:people|patients|participants)\b`,
  'i',
)

/**
 * The words by which a text tells a change only in relation to something that it does not tell; `null` where it has
 * none.
 */
export function relativeIn(text: string): string | null {
  return absolute.test(text) ? null : (relative.exec(text)?.[0] ?? null)
}

/** Whether a claim tells how much more or less, and not of how many people. */
export function isRelativeAlone({ says, measure }: Pick<Claim, 'says' | 'measure'>): boolean {
  return typeof measure?.people !== 'number' && relativeIn(says) !== null
}
