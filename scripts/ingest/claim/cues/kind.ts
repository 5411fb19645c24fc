import { z } from 'astro/zod'
import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { type ClaimKind, claimKindNames } from '../../../../src/schema/claim.ts'
import { type Figure, figureKinds } from '../../../../src/schema/figure.ts'
import { pattern, readCues } from '../../read/cues.ts'

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

const common = {
  kind: z.enum(claimKindNames),
  /** A figure that the statement must hold. */
  figure: z.enum(figureKinds).optional(),
  /** Words of the statement that speak against it. */
  unless: pattern.optional(),
}
/** It fits where all that it states holds. */
const rule = z.strictObject({
  rule: z.string(),
  /** A kind of subject that must be named. */
  names: z.string().optional(),
  says: pattern,
  /** What of the statement is to say so. */
  in: z.enum(['text', 'lead', 'afterCondition']).default('text'),
  ...common,
})
/** What a label, a question or a heading lets one expect beneath it: words of the one or of the other. */
const expectation = z.strictObject({ titled: pattern.optional(), asked: pattern.optional(), ...common })

const rules = readCues(
  new URL('kinds.yaml', import.meta.url),
  z.strictObject({
    sure: z.array(rule),
    settling: z.array(expectation),
    likely: z.array(rule),
    suggesting: z.array(expectation),
    wide: z.array(rule),
  }),
)

type Rule = z.infer<typeof rule>
type Expectation = z.infer<typeof expectation>
type Told = { kind: ClaimKind; rule: string }

/** Rules that ask for more than their words, or for others in their place; `says` is whether those stand there. */
const conditions: Record<string, (statement: Statement, says: boolean) => boolean> = {
  'sets-a-penalty': ({ heading, lead }, says) =>
    says && /\b(?:penalt(?:y|ies)|sanctions?|fines?)\b|处罚|罚款/i.test(`${heading} ${lead}`),
  'says-how-many-have-it': ({ named, figures, roles, text }, says) =>
    says &&
    (named.has('condition') ||
      /\bthe (?:disease|condition|illness|disorder|severe form)\b|患/.test(text) ||
      /\b(?:die within|suffer|do not respond|are diagnosed)\b/.test(text)) &&
    !roles.has('harm') &&
    ['ratio', 'share', 'count', 'duration'].some((kind) => figures.some((figure) => figure.kind === kind)),
  'names-a-harm': ({ roles }, says) => says || roles.has('harm'),
  'names-a-result': ({ roles, figures, text }, says) =>
    says || (roles.has('outcome') && (figures.length > 0 || !/\bwhich might\b/.test(text))),
  'tells-an-event': ({ figures, text }, says) =>
    says || (figures.some(({ kind }) => kind === 'date') && /\b(?:surgery|operation|transplant)\b/i.test(text)),
  'says-what-it-is': ({ figures }, says) => says && figures.length === 0,
  'counts-people': ({ figures }, says) =>
    says && figures.some((figure) => figure.kind === 'count' && figure.unit === 'patients'),
}

/**
 * Tell what kind of claim a statement makes, and by which rule of `kinds.yaml`; the first rule that fits decides.
 *
 * First come words that leave no doubt, then the label or question that the statement stands under, then likelier
 * words, then what its place in the article suggests, then wide words.
 */
export function kindOf(statement: Statement): Told {
  const { label, recordLabel, heading, title } = statement
  const isOnRules = /\b(?:Measures|Rules|Regulations?|Law|Legal|Decree|Provisions)\b/.test(title)
  return (
    byWords(rules.sure, statement) ??
    byPlace('under-a-label-of', rules.settling, statement, [label, recordLabel]) ??
    byWords(rules.likely, statement) ??
    byWords(rules.likely, withLabel(statement)) ??
    byPlace('in-a-place-of', rules.suggesting, statement, [label, recordLabel]) ??
    byPlace('in-a-place-of', rules.suggesting, statement, [heading]) ??
    (isOnRules ? { kind: 'rule', rule: 'in-an-article-on-rules' } : null) ??
    byWords(rules.wide, statement) ?? { kind: 'trend', rule: 'nothing-else' }
  )
}

function byWords(among: readonly Rule[], statement: Statement): Told | null {
  const found = among.find((one) => {
    if (!allows(one, statement) || (one.names && !statement.named.has(one.names))) return false
    const says = one.says.test(wordsFor(one, statement))
    return conditions[one.rule]?.(statement, says) ?? says
  })
  return found ? { kind: found.kind, rule: found.rule } : null
}

function byPlace(rule: string, among: readonly Expectation[], statement: Statement, titles: string[]): Told | null {
  const found = among.find(
    (one) =>
      allows(one, statement) &&
      (one.asked?.test(statement.question) || titles.some((title) => one.titled?.test(title))),
  )
  return found ? { kind: found.kind, rule: `${rule}-${found.kind}` } : null
}

/** Whether neither a word nor a figure that is missing speaks against a rule. */
function allows({ figure, unless }: Pick<Rule, 'figure' | 'unless'>, { figures, text }: Statement) {
  return !unless?.test(text) && (!figure || figures.some(({ kind }) => kind === figure))
}

/** The words that a rule looks at; a call to act may stand in the label: "Ask for our spring offer: …". */
function wordsFor({ rule, in: part }: Rule, statement: Statement): string {
  const { label, text } = statement
  return rule === 'calls-to-act' && label !== '' ? `${label}: ${text}` : (statement[part] ?? '')
}

/** A short value is read with its label: "Fatal infection: one patient". */
function withLabel(statement: Statement): Statement {
  const { label, recordLabel, text } = statement
  const named = label || recordLabel
  return named === '' || text.length > 100 ? statement : { ...statement, text: `${named}: ${text}` }
}

const metadata = new RegExp(
  onOneLine`
    ^(?:(?:The|This) (?:(?:news )?report|guide|article) (?:was published|carries|is dated|covers\b.{0,30}\bmultiple
    |names? how)|[^.]{0,40}\breading time\b|[^.]{0,40}\bpresents a \d{4} guide)`,
  'i',
)
const role = new RegExp(
  onOneLine`
    ^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ is (?:the |a |an )?[^.]{0,60}\b(?:director|physician|researcher|president
    |vice-president|professor|doctor|chief)\b`,
  'u',
)

/** Whether a sentence speaks of the article itself, or only says who somebody is. */
export function isMetadata(text: string): boolean {
  return metadata.test(text) || role.test(text)
}
