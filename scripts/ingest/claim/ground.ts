import { onOneLine } from '../../../src/language/on-one-line.ts'
import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Evidence } from '../../../src/schema/evidence.ts'
import { isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { evidenceOfPlace, namedEvidence, namedStudy, ofItselfAlone } from './cues/evidence.ts'
import { patternOf } from './patterns.ts'
import { type ArticleGround, isOfStudy, type Told } from './statement.ts'

/** Kinds whose evidence an earlier sentence can name. */
export const evident: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm', 'limit'])
const ofCase: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm', 'event', 'limit'])

/**
 * The evidence for a statement, from the nearest place that names any: its own words, its lead-in, its paragraph, the
 * study of its section, the article's own design; then counts of people, then the place it stands in, then the speaker.
 *
 * A study by others keeps to its own words: the article's design is that of its own results.
 */
export function evidenceOf(told: Told, ofOthers: boolean): Evidence {
  const { article, context, sentence, kind, label, text } = told
  const { block } = sentence.passage
  const { title, publisher, design, teller } = article.ground
  const { paragraph, patients, speaker } = context
  const isExpert = speaker !== null && (article.people.has(speaker) || /officials|doctors/.test(speaker))
  const isEvident = evident.has(kind)
  const leadBy = (named: typeof namedEvidence) =>
    inherited(block.lead && isEvident ? named(block.lead.text, kind) : null)
  const background = /^(?:background|introduction|context)\b/i.test(label)
  const ofArticle = (isEvident || kind === 'event') && !background && (!ofOthers || /\bwe\b/i.test(text))
  const account = isEvident ? paragraph : kind === 'event' ? patients : null
  return (
    ownOf(told, namedStudy) ??
    leadBy(namedStudy) ??
    inherited(isEvident && paragraph && !isAccount(paragraph) ? paragraph : null) ??
    inherited(isEvident && isOfStudy(told) ? (context.study?.evidence ?? null) : null) ??
    inherited(ofArticle ? design : null) ??
    ownOf(told, namedEvidence) ??
    leadBy(namedEvidence) ??
    inherited(account) ??
    evidenceOfPlace(kind, title, publisher, block.kind) ??
    (ofCase.has(kind) && teller?.test(text) ? { design: 'case-report', rule: 'cue-told-case' } : null) ??
    (isExpert ? { design: 'expert-opinion', rule: 'cue-speaker' } : { design: 'none-stated', rule: 'no-cue' })
  )
}

function ownOf({ text, sentence, kind }: Told, named: typeof namedEvidence): Evidence | null {
  const wider = named(sentence.text, kind)
  return named(text, kind) ?? (wider && !ofItselfAlone.has(wider.design) ? wider : null)
}

function inherited(from: Evidence | null): Evidence | null {
  return from && { design: from.design, rule: from.rule.replace(/(?:-inherited)?$/, '-inherited') }
}

/** Evidence from patients one by one. */
export function isAccount({ design }: Evidence): boolean {
  return design === 'case-report' || design === 'case-series'
}

/** What title, methods and opening say of an article's own evidence. */
export function articleGround(passages: Passage[], text: string, publisher: string): ArticleGround {
  const blocks = passages.map(({ block }) => block)
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? ''
  const methods = blocks.find(
    ({ label }) => label && /^(?:methods|design|patients and methods)\b/i.test(text.slice(...label)),
  )
  const opening = blocks.filter(isTold).slice(0, 3)
  return {
    title,
    publisher: [publisher, ...blocks.filter(({ kind }) => kind === 'byline').map((block) => block.text)].join(' '),
    design: namedStudy(title, 'outcome') ?? (methods ? namedStudy(methods.text, 'outcome') : null),
    teller: tellerIn([title, ...opening.map((block) => block.text)].join('\n')),
  }
}

const office = 'director|chief|president|professor|doctor|surgeon|physician|head|manager|researcher|spokes'
/** "Guo Shan, 58, worked …", "My son's year". */
const person = new RegExp(
  onOneLine`
    \b(\p{Lu}\p{Ll}{1,24})(?: (\p{Lu}\p{Ll}{1,24}))?(?:, (?:aged )?\d{1,3},| was (?:\w{1,24}|\d{1,3}) when)
    (?![^.]{0,60}\b(?:${office}))`,
  'u',
)
function tellerIn(opening: string): RegExp | null {
  const named = person.exec(opening)
  if (!named && !patternOf('of-own-family').test(opening)) return null
  const names = named ? `|${[named[1], named[2]].filter(Boolean).join('|')}` : ''
  return new RegExp(String.raw`^[^.]{0,40}?\b(?:[Hh]e|[Ss]he|I|[Ww]e|[Mm]y|[Hh]is|[Hh]er|[Oo]ur${names})\b`, 'u')
}
