import { tellsOfPlan } from '../../../src/language/people.ts'
import type { Claim, ClaimKind, Measure, Qualifiers, SubjectKind } from '../../../src/schema/claim.ts'
import type { Evidence } from '../../../src/schema/evidence.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Span } from '../read/seed.ts'
import type { Mention } from '../recognise/mention.ts'
import type { Passage } from '../segment/passages.ts'
import { comparatorIn } from './cues/comparator.ts'
import { deniesIt } from './cues/denial.ts'
import { isHedged } from './cues/hedging.ts'
import { withShareOf } from './share-of.ts'
import { aboutOf, guidesOf, idsOf, subjectOf, type SubjectRule, type Surroundings } from './subject.ts'

/** A claim before it has an id and before claims are bound together. */
export type Draft = Omit<Claim, 'id' | 'with'> & {
  /** Parts that the id is made of. */
  key: string[]
  /** The statement in the seed's own words. */
  statement: string
  /** Why it was read so; never written to a page. */
  provenance: Provenance
}

/** The rules that decided a claim's kind and each of its subjects; that of its evidence stands in the claim itself. */
export interface Provenance {
  kind: string
  subject: Partial<Record<SubjectKind, SubjectRule>>
}

/** Kinds whose results one study can hold. */
export const results: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm'])

/** What a statement offers for making a claim of it. */
export interface Parts {
  /** Id of the seed, and its whole text. */
  seed: string
  text: string
  passage: Passage
  statement: string
  /** Where the whole sentence stands. */
  sentence: Span
  kind: ClaimKind
  /** The rule that told the kind. */
  rule: string
  around: Surroundings
  inView: Figure[]
  evidence: Evidence
  named: Mention[]
  speaker: string | null
  people: Map<string, string>
  vocabulary: Vocabulary
  /** The statement alone, where it is part of a longer sentence. */
  own: string
}

/** Make the draft of a claim. */
export function draft(parts: Parts): Draft {
  const { seed, text, passage, statement, kind, around, inView, evidence, named, speaker, people, vocabulary } = parts
  const { wide: subject, rules } = subjectOf(around, vocabulary)
  subject.guide = guidesOf(kind, around, vocabulary)
  const start = passage.block.at[0]
  const words = inView.map(({ at }) => text.slice(...at))
  const measure = results.has(kind) ? measureOf(parts) : undefined
  const qualifiers = qualifiersOf(parts, subject.therapy)
  const topic = measure?.outcome ?? idsOf(named, 'term', vocabulary, 'term')[0] ?? null
  const study = studyOf(kind, evidence, subject.condition, vocabulary)
  const [first, ...more] = words
  return {
    kind,
    says: sentenceCase(statement),
    about: aboutOf(subject),
    ...(first !== undefined && { words: more.length > 0 ? words : first }),
    figures: inView.map((figure) => ({
      ...withShareOf(figure, text, parts.sentence, kind),
      at: [figure.at[0] - start, figure.at[1] - start],
    })),
    ...(measure && { measure }),
    ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
    evidence,
    ...(study && { study }),
    ...(deniesIt(kind, parts.own) && { denies: true as const }),
    hedged: isHedged(parts.own, kind),
    attributed: speaker === null ? null : people.has(speaker) ? `${speaker}, ${people.get(speaker)}` : speaker,
    from: [{ seed, passage: passage.id }],
    state: 'read',
    checks: [],
    notes: [],
    key: keyOf(kind, subject, topic, qualifiers, vocabulary),
    statement,
    provenance: { kind: parts.rule, subject: rules },
  }
}

/** A result of one patient, whom no number counts. */
const onePatient = /\b(?:first|one|a single|the only) (?:\p{L}{1,24} ){0,2}(?:patient|person|woman|man|child)\b/iu

function measureOf({ around, named, inView, vocabulary, text, own }: Parts): Measure {
  const outcome = idsOf(named, 'term', vocabulary, 'outcome')[0] ?? idsOf(named, 'term', vocabulary, 'harm')[0]
  const labelled =
    idsOf(around.levels.label, 'term', vocabulary, 'outcome')[0] ??
    idsOf(around.levels.label, 'term', vocabulary, 'harm')[0]
  const people = tellsOfPlan(own) ? undefined : inView.find(isNumberOfPeople)
  const after = inView.find(({ kind }) => kind === 'duration')
  return {
    outcome: outcome ?? labelled ?? null,
    scale: idsOf(around.levels.sentence, 'term', vocabulary, 'scale')[0] ?? null,
    people: people?.low ?? (onePatient.test(own) ? 1 : null),
    comparator: comparatorIn(around.sentenceWords),
    after: after ? text.slice(...after.at) : null,
  }
}

/** One number of people; a range, "over 40" and "up to 40" are none, and stand in the claim's figures alone. */
function isNumberOfPeople(figure: Figure): figure is Figure & { kind: 'count' } {
  return (
    figure.kind === 'count' &&
    figure.unit === 'patients' &&
    figure.low > 0 &&
    figure.low === figure.high &&
    figure.comparator === undefined
  )
}

/** A statement whose people are the controls alone. */
const ofControls =
  /^(?:In|Among|With|Of) (?:the )?(?:controls?|control (?:group|arm)|placebo (?:group|arm)|sham (?:group|arm)|comparison group)\b(?![^.]{0,80}\b(?:treated|cells?|MSCs?) (?:group|arm|patients)\b)|^(?:对照组)/i

function qualifiersOf({ kind, around, named, inView, own, vocabulary }: Parts, therapies: string[]): Qualifiers {
  const implied = vocabulary.therapy
    .filter(({ id }) => therapies.includes(id))
    .flatMap((entry) =>
      Array.isArray(entry['cell-source']) && entry['cell-source'].length === 1 ? entry['cell-source'] : [],
    )
  const sources = idsOf(named, 'term', vocabulary, 'cell-source').filter((id) => !implied.includes(id))
  const routes = idsOf(named, 'term', vocabulary, 'route')
  const places = idsOf(around.levels.sentence, 'place', vocabulary).filter((id) => id !== 'china')
  const isControl = results.has(kind) && ofControls.test(own)
  const sessions =
    kind === 'price' ? inView.find((figure) => figure.kind === 'count' && figure.unit === 'sessions') : undefined
  return {
    ...(routes.length > 0 && { route: routes }),
    ...(sources.length > 0 && { 'cell-source': sources }),
    ...(places.length > 0 && { place: places }),
    ...(isControl && { arm: 'control' as const }),
    ...(sessions?.kind === 'count' && sessions.low > 0 && { sessions: sessions.low }),
  }
}

/** Results of one review or of the same patients belong to one study. */
function studyOf(kind: ClaimKind, { design }: Evidence, conditions: string[], vocabulary: Vocabulary): string | null {
  if (!results.has(kind) || conditions.length !== 1) return null
  if (design !== 'systematic-review' && design !== 'case-report' && design !== 'case-series') return null
  return [design, ...conditions.map((id) => shortOf(id, vocabulary))].join('-')
}

function keyOf(
  kind: ClaimKind,
  subject: Record<string, string[]>,
  topic: string | null,
  qualifiers: Qualifiers,
  vocabulary: Vocabulary,
): string[] {
  const short = (ids: string[] = []) => ids.map((id) => shortOf(id, vocabulary))
  const specific = [
    ...short(subject['condition']),
    ...short(subject['therapy']),
    ...(topic ? [topic] : []),
    ...(qualifiers.route ?? []),
    ...(qualifiers['cell-source'] ?? []),
    ...(qualifiers.arm ? [qualifiers.arm] : []),
  ]
  const named = [...(subject['regulation'] ?? []), ...(subject['facility'] ?? [])]
  const place = specific.length + named.length > 0 ? named : (subject['guide'] ?? []).slice(0, 1)
  return [kind, ...specific, ...place]
}

/** The first abbreviation of an entry, or its id. */
function shortOf(id: string, vocabulary: Vocabulary): string {
  const entry = [...vocabulary.condition, ...vocabulary.therapy].find((one) => one.id === id)
  return entry?.abbreviations[0]?.toLowerCase().replace(/[^a-z0-9]+/g, '-') ?? id
}

/** Begin with a capital; a lead-in ends like a sentence. */
function sentenceCase(text: string): string {
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/:$/, '.')
}
