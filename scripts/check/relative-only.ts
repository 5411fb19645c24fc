import type { Claim } from '../../src/schema/claim.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'
import { ownProse } from './own-prose.ts'

const rule = 'relative-only'

/** Ways of saying how much more or less, which mean nothing without how many (Gigerenzer 2007). */
const relative =
  /\b(?:twice|thrice|double|half|(?:two|three|four|five|ten|\d{1,3}(?:\.\d{1,3})?)[- ](?:times|fold))\s+(?:as|more|less|the risk|the chance|likely)\b|\b\d{1,3}(?:\.\d{1,3})?(?:%| percent)\s+(?:more|less|lower|higher|fewer|greater|reduction|increase|decrease|improvement|risk reduction|drop|rise)\b|\b(?:reduc|lower|rais|increas|decreas|cut)(?:e|es|ed|s|ing)?\b[^.]{0,60}\bby \d{1,3}(?:\.\d{1,3})?(?:%| percent)|\b(?:doubl|tripl|halv)(?:e|es|ed|ing) (?:the )?(?:risk|chance|odds|survival)\b|\b(?:hazard|odds|risk) ratio\b/i

/** Numbers of people, which make a relative figure readable. */
const absolute =
  /\b\d{1,3}(?:[.,]\d{1,3})? (?:in|of|out of) (?:a |every )?(?:\d[\d,]{0,9}|hundred|thousand)\b|\b\d[\d,]{0,9} (?:people|patients|participants)\b/i

/**
 * Warn when a change is told only in relation to something that is not told: "twice as likely", "50% reduction"
 * (checklist, row 14).
 *
 * ```yaml
 *     finding: People were twice as likely to improve.
 * ```
 *
 * > Unexpected `twice as` without absolute numbers, say how many people of how many
 *
 * A claim may be relative alone, since its source is; a published one then needs a note that says so.
 */
export function relativeOnly(library: Library): void {
  for (const { text, file, place } of ownProse(library)) {
    const found = relativeIn(text)
    if (found)
      report(file, `Unexpected \`${found}\` without absolute numbers, say how many people of how many`, rule, place)
  }
  for (const { id, claim, page, path } of library.claims) {
    const found =
      claim?.state === 'accepted' && claim.notes.length === 0 && !hasPeople(claim) ? relativeIn(claim.says) : null
    if (!found) continue
    const reason = `Unexpected \`${found}\` in claim \`${id}\` without absolute numbers, add a note that the source gives none`
    report(page.file, reason, rule, page.frontmatter?.placeOf([...path, 'says']))
  }
}

function relativeIn(text: string): string | null {
  return absolute.test(text) ? null : (relative.exec(text)?.[0] ?? null)
}

function hasPeople({ measure }: Claim): boolean {
  return typeof measure?.people === 'number'
}
