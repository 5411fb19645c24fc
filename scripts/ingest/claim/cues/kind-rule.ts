import type { ClaimKind } from '../../../../src/schema/claim.ts'
import type { Figure } from '../../../../src/schema/figure.ts'

/** What a statement offers for telling its kind. */
export interface Statement {
  text: string
  /** The words of its label, if any. */
  label: string
  /** The words of its lead-in, if any. */
  lead: string
  /** The label of the record whose value it is. */
  recordLabel: string
  /** The question that it answers. */
  question: string
  heading: string
  /** The title of the article. */
  title: string
  figures: Figure[]
  /** Roles of the vocabulary's terms in it: `outcome`, `harm`. */
  roles: ReadonlySet<string>
  /** Kinds of subject named in it or in its heading. */
  named: ReadonlySet<string>
  /** What follows the disease with which it opens; `null` where it opens otherwise, or names a therapy as well. */
  afterCondition: string | null
}

/** A rule for the kind of a claim: it fits where all that it states holds. */
export interface KindRule {
  rule: string
  kind: ClaimKind
  /** Words of the statement. */
  says?: RegExp
  /** Words that speak against it. */
  unless?: RegExp
  /** What must hold beside the words. */
  when?: (statement: Statement) => boolean
}

/** Whether a statement holds a figure of a kind. */
export const figure =
  (kind: Figure['kind']) =>
  ({ figures }: Statement) =>
    figures.some((one) => one.kind === kind)
