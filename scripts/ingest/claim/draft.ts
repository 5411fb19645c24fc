import { tellsOfPlan } from '../../../src/language/people.ts'
import type { Claim, ClaimKind, ClaimRead, Measure, Qualifiers } from '../../../src/schema/claim.ts'
import type { Evidence } from '../../../src/schema/evidence.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Span } from '../read/seed.ts'
import type { KindRead } from '../models/kind.ts'
import { meantBy } from './context.ts'
import { comparatorIn } from './cues/comparator.ts'
import { deniesIt } from './cues/denial.ts'
import { isHedged } from './cues/hedging.ts'
import { patternOf } from './patterns.ts'
import { withShareOf } from './share-of.ts'
import { idsOf } from './found.ts'
import { results, type Told } from './statement.ts'
import type { Surroundings } from './levels.ts'
import { aboutOf, type NameRead, rulesOf, type Subject, subjectOf, termsOf } from './subject.ts'

/** A claim before it has an id and before claims are bound together. */
export type Draft = Omit<Claim, 'id' | 'with'> & {
  /** Parts that the id is made of. */
  key: string[]
  /** The statement in the seed's own words. */
  statement: string
  /** Why it was read so; never written to a page. */
  provenance: Provenance
}

/** How likely its kind and others are, and the rule that told each of its subjects. */
interface Provenance {
  kind: KindRead
  /** The place of its statement. */
  at: Span
  /** Diseases and therapies that it may be about. */
  names: Record<'condition' | 'therapy', NameRead[]>
  subject: ReturnType<typeof rulesOf>
}

/** Make the draft of a claim. */
export function draft(told: Told, around: Surroundings, evidence: Evidence): Draft {
  const { article, context, sentence, kind, named } = told
  const { seed, people, vocabulary } = article
  const { speaker } = context
  const subject = subjectOf(told, around, vocabulary)
  const inView = figuresInView(told)
  const start = sentence.passage.block.at[0]
  const measure = results.has(kind) ? measureOf(told, around, inView) : undefined
  const qualifiers = qualifiersOf(told, around, inView, subject.therapy.ids)
  const topic = measure?.outcome ?? termsOf(named, vocabulary, 'term')[0] ?? null
  const study = studyOf(kind, evidence, subject.condition.ids, vocabulary)
  const [first, ...more] = inView.map(({ at }) => seed.text.slice(...at))
  const statement = told.isWhole ? told.text : sentence.text
  return {
    kind,
    says: sentenceCase(statement),
    about: aboutOf(subject),
    ...(first !== undefined && { words: more.length > 0 ? [first, ...more] : first }),
    figures: inView.map((figure) => ({
      ...withShareOf(figure, seed.text, sentence.at, kind),
      at: [figure.at[0] - start, figure.at[1] - start],
    })),
    ...(measure && { measure }),
    ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
    evidence,
    ...(study && { study }),
    ...(deniesIt(kind, told.text) && { denies: true as const }),
    hedged: isHedged(told.text, kind),
    attributed: speaker === null ? null : people.has(speaker) ? `${speaker}, ${people.get(speaker)}` : speaker,
    from: [{ seed: seed.id, passage: sentence.passage.id }],
    state: 'read',
    read: readOf(told, subject, start),
    checks: [],
    notes: [],
    key: keyOf(kind, subject, topic, qualifiers, vocabulary),
    statement,
    provenance: {
      at: told.at,
      kind: told.read,
      subject: rulesOf(subject),
      names: { condition: subject.condition.read ?? [], therapy: subject.therapy.read ?? [] },
    },
  }
}

/** How sure the models were; places count from the start of the passage. */
function readOf({ read, at }: Told, { condition, therapy }: Subject, start: number): ClaimRead {
  const names = [...(condition.read ?? []), ...(therapy.read ?? [])]
  // a name is given or left out, and both can be wrong
  const given = new Set([...condition.ids, ...therapy.ids])
  const least = Math.min(1, ...names.map(({ id, p }) => (given.has(id) ? p : 1 - p)))
  const round = (p: number) => Math.round(p * 100) / 100
  const doubted = (all: NameRead[] = []) =>
    all.filter(({ p }) => p >= 0.1 && p <= 0.9).map(({ id, p }): [string, number] => [id, round(p)])
  const [conditions, therapies] = [doubted(condition.read), doubted(therapy.read)]
  const kinds = read.all.slice(0, 3).filter(([, p]) => p >= 0.05)
  return {
    p: round(read.p * least),
    kind: kinds.map(([kind, p]): [string, number] => [kind, round(p)]),
    about: {
      ...(conditions.length > 0 && { condition: conditions }),
      ...(therapies.length > 0 && { therapy: therapies }),
    },
    at: [at[0] - start, at[1] - start],
  }
}

/** The figures that a statement's card shows: its own, the people of its sentence, and the period that it points to. */
function figuresInView({ sentence, isWhole, at, figures }: Told): Figure[] {
  const patients = sentence.figures.filter((figure) => figure.kind === 'count' && figure.unit === 'patients')
  const meant = meantBy(sentence.text, at, sentence.at, sentence.figures)
  return [...new Set([...figures, ...(isWhole ? [] : patients), ...meant])].toSorted((a, b) => a.at[0] - b.at[0])
}

function measureOf({ article, named, text }: Told, around: Surroundings, inView: Figure[]): Measure {
  const { vocabulary, seed } = article
  const { label, sentence } = around.levels
  const [outcome] = [named, label].flatMap((names) => [
    ...termsOf(names, vocabulary, 'outcome'),
    ...termsOf(names, vocabulary, 'harm'),
  ])
  const people = tellsOfPlan(text) ? undefined : inView.find(isNumberOfPeople)
  const after = inView.find(({ kind }) => kind === 'duration')
  return {
    outcome: outcome ?? null,
    scale: termsOf(sentence, vocabulary, 'scale')[0] ?? null,
    people: people?.low ?? (patternOf('one-patient').test(text) ? 1 : null),
    comparator: comparatorIn(around.sentenceWords),
    after: after ? seed.text.slice(...after.at) : null,
  }
}

/** One number of people; a range, "over 40" and "up to 40" are none, and stand in the claim's figures alone. */
function isNumberOfPeople(figure: Figure): figure is Figure & { kind: 'count' } {
  return (
    figure.kind === 'count' &&
    figure.unit === 'patients' &&
    figure.low > 0 &&
    Number.isInteger(figure.low) &&
    figure.low === figure.high &&
    figure.comparator === undefined
  )
}

function qualifiersOf(told: Told, around: Surroundings, inView: Figure[], therapies: string[]): Qualifiers {
  const { article, kind, named, text } = told
  const { vocabulary } = article
  const implied = vocabulary.therapy
    .filter(({ id, 'cell-source': from }) => therapies.includes(id) && from.length === 1)
    .flatMap((entry) => entry['cell-source'])
  const sources = termsOf(named, vocabulary, 'cell-source').filter((id) => !implied.includes(id))
  const routes = termsOf(named, vocabulary, 'route')
  const places = idsOf(around.levels.sentence, 'place').filter((id) => id !== 'china')
  const sessions =
    kind === 'price' ? inView.find((figure) => figure.kind === 'count' && figure.unit === 'sessions') : undefined
  return {
    ...(routes.length > 0 && { route: routes }),
    ...(sources.length > 0 && { 'cell-source': sources }),
    ...(places.length > 0 && { place: places }),
    ...(results.has(kind) && patternOf('of-controls').test(text) && { arm: 'control' as const }),
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
  { condition, therapy, regulation, facility, guide }: Subject,
  topic: string | null,
  qualifiers: Qualifiers,
  vocabulary: Vocabulary,
): string[] {
  const specific = [
    ...[...condition.ids, ...therapy.ids].map((id) => shortOf(id, vocabulary)),
    ...(topic ? [topic] : []),
    ...(qualifiers.route ?? []),
    ...(qualifiers['cell-source'] ?? []),
    ...(qualifiers.arm ? [qualifiers.arm] : []),
  ]
  const named = [...regulation.ids, ...facility.ids]
  const place = specific.length + named.length > 0 ? named : guide.ids.slice(0, 1)
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
