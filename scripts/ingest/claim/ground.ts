import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Evidence } from '../../../src/schema/evidence.ts'
import { type Block, isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { evidenceOfPlace, namedEvidence, namedStudy, notCarried } from './cues/evidence.ts'

/** What an article as a whole says of the evidence for its own results. */
export interface ArticleGround {
  title: string
  publisher: string
  /** The design that title or methods name. */
  design: Evidence | null
  /** Names of the one person whose case it tells; `null` where it tells none. */
  teller: RegExp | null
}

/** What a statement's evidence is looked for in. */
export interface Ground {
  statement: string
  sentence: string
  label: string
  block: Block
  kind: ClaimKind
  article: ArticleGround
  /** What the paragraph so far rests on. */
  paragraph: Evidence | null
  /** The study of the section, for its results. */
  study: Evidence | null
  /** The patients whose story the section tells. */
  patients: Evidence | null
  /** The sentence speaks of studies by others. */
  ofOthers: boolean
  /** An expert speaks. */
  isExpert: boolean
}

/** Kinds whose evidence an earlier sentence can name. */
export const evident: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm', 'limit'])
const ofCase: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm', 'event', 'limit'])

/**
 * The evidence for a statement, from the nearest place that names any: its own words, its lead-in, its paragraph, the
 * study of its section, the article's own design; then counts of people, then the place it stands in, then the speaker.
 *
 * A study by others keeps to its own words: the article's design is that of its own results.
 */
export function evidenceOf(ground: Ground): Evidence {
  const { block, kind, article, paragraph, study, patients, ofOthers, isExpert, label, statement } = ground
  const isEvident = evident.has(kind)
  const leadBy = (named: typeof namedEvidence) =>
    inherited(block.lead && isEvident ? named(block.lead.text, kind) : null)
  const background = /^(?:background|introduction|context)\b/i.test(label)
  const ofArticle = (isEvident || kind === 'event') && !background && (!ofOthers || /\bwe\b/i.test(statement))
  const account = isEvident ? paragraph : kind === 'event' ? patients : null
  return (
    ownOf(ground, namedStudy) ??
    leadBy(namedStudy) ??
    inherited(isEvident && paragraph && !isAccount(paragraph) ? paragraph : null) ??
    inherited(isEvident ? study : null) ??
    inherited(ofArticle ? article.design : null) ??
    ownOf(ground, namedEvidence) ??
    leadBy(namedEvidence) ??
    inherited(account) ??
    evidenceOfPlace(kind, article.title, article.publisher, block.kind) ??
    (ofCase.has(kind) && article.teller?.test(statement) ? { design: 'case-report', rule: 'cue-told-case' } : null) ??
    (isExpert ? { design: 'expert-opinion', rule: 'cue-speaker' } : { design: 'none-stated', rule: 'no-cue' })
  )
}

function ownOf({ statement, sentence, kind }: Ground, named: typeof namedEvidence): Evidence | null {
  const wider = named(sentence, kind)
  return named(statement, kind) ?? (wider && !notCarried.has(wider.design) ? wider : null)
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
  String.raw`\b(\p{Lu}\p{Ll}{1,24})(?: (\p{Lu}\p{Ll}{1,24}))?(?:, (?:aged )?\d{1,3},| was (?:\w{1,24}|\d{1,3}) when)(?![^.]{0,60}\b(?:${office}))`,
  'u',
)
const own = /\b(?:[Mm]y|[Oo]ur) (?:son|daughter|child|husband|wife|mother|father|brother|sister|story)\b/

function tellerIn(opening: string): RegExp | null {
  const named = person.exec(opening)
  if (!named && !own.test(opening)) return null
  const names = named ? `|${[named[1], named[2]].filter(Boolean).join('|')}` : ''
  return new RegExp(String.raw`^[^.]{0,40}?\b(?:[Hh]e|[Ss]he|I|[Ww]e|[Mm]y|[Hh]is|[Hh]er|[Oo]ur${names})\b`, 'u')
}
