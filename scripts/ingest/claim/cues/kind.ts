import type { ClaimKind } from '../../../../src/schema/claim.ts'
import { likelyRules, wideRules } from './kind-likely.ts'
import { kindByLabel, kindByPlace } from './kind-place.ts'
import type { KindRule, Statement } from './kind-rule.ts'
import { sureRules } from './kind-sure.ts'

/**
 * Tell what kind of claim a statement makes, and by which rule; the first rule that fits decides.
 *
 * First come words that leave no doubt, then the label or question that the statement stands under, then likelier
 * words, then what its place in the article suggests, then wide words.
 */
export function kindOf(statement: Statement): { kind: ClaimKind; rule: string } {
  return (
    firstOf(sureRules, statement) ??
    kindByLabel(statement) ??
    firstOf(likelyRules, statement) ??
    firstOf(likelyRules, withLabel(statement)) ??
    kindByPlace(statement) ??
    firstOf(wideRules, statement) ?? { kind: 'trend', rule: 'nothing-else' }
  )
}

function firstOf(rules: readonly KindRule[], statement: Statement): { kind: ClaimKind; rule: string } | null {
  const found = rules.find(
    ({ rule, says, unless, when }) =>
      (when?.(statement) ?? true) && (says?.test(wordsFor(rule, statement)) ?? true) && !unless?.test(statement.text),
  )
  return found ? { kind: found.kind, rule: found.rule } : null
}

/** A call to act may stand in the label: "Ask for our spring offer: …". */
function wordsFor(rule: string, { label, text }: Statement): string {
  return rule === 'calls-to-act' && label !== '' ? `${label}: ${text}` : text
}

/** A short value is read with its label: "Fatal infection: one patient". */
function withLabel(statement: Statement): Statement {
  const { label, recordLabel, text } = statement
  const named = label || recordLabel
  return named === '' || text.length > 100 ? statement : { ...statement, text: `${named}: ${text}` }
}

const metadata =
  /^(?:(?:The|This) (?:(?:news )?report|guide|article) (?:was published|carries|is dated|covers\b.{0,30}\bmultiple|names? how)|[^.]{0,40}\breading time\b|[^.]{0,40}\bpresents a \d{4} guide)/i
const role =
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ is (?:the |a |an )?[^.]{0,60}\b(?:director|physician|researcher|president|vice-president|professor|doctor|chief)\b/u

/** Whether a sentence speaks of the article itself, or only says who somebody is. */
export function isMetadata(text: string): boolean {
  return metadata.test(text) || role.test(text)
}
