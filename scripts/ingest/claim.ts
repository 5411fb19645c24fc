import type { Claim, ClaimKind, Measure, Qualifiers } from '../../src/schema/claim.ts'
import type { Evidence } from '../../src/schema/evidence.ts'
import type { Figure } from '../../src/schema/figure.ts'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { rolesIn, speakerIn } from './cues/attribution.ts'
import { namedEvidence, notCarried } from './cues/evidence.ts'
import { isHedged } from './cues/hedging.ts'
import { isMetadata, kindOf } from './cues/kind.ts'
import type { Mention } from './mentions.ts'
import type { Passage } from './passages.ts'
import type { Block, Span } from './segment.ts'
import { toldKinds } from './segment.ts'
import { sentencesOf } from './sentences.ts'
import { statementsOf } from './statements.ts'
import { aboutOf, guidesOf, idsOf, subjectOf, type Surroundings } from './subject.ts'
import { broadens } from './therapies.ts'

/** A seed with all that was recognised in it. */
export interface Recognised {
  id: string
  text: string
  publisher: string
  passages: Passage[]
  figures: Figure[]
  mentions: Mention[]
}

/** A claim before it has an id and before claims are bound together. */
export type Draft = Omit<Claim, 'id' | 'with'> & {
  /** Parts that the id is made of. */
  key: string[]
  /** The statement in the seed's own words. */
  statement: string
}

/** What earlier sentences leave to later ones. */
interface Carried {
  /** The lead-in of this section that named a study. */
  study: { evidence: Evidence; mentions: Mention[] } | null
  /** Names of the paragraph so far, and of lines that go on from it. */
  before: Mention[]
  speaker: string | null
  lastSpeaker: string | null
  facilities: Mention[]
}

/** A paragraph that goes on from the one before: "The first patient …", "These cells …". */
const goesOn =
  /^["“]?(?:This|These|That|Those|It|They|He|She|Both|The (?:first|same|transplanted|grafted|purification|cells|patients?|operation|surgery))\b/
/** A paragraph in which the speaker of the one before still speaks. */
const speaksOn = /^(?:["“]|He\b|She\b)/

/** Kinds whose results one study can hold. */
const results: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm'])
/** Kinds whose evidence an earlier sentence can name. */
const evident: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm', 'limit'])
/** Kinds whose therapy an earlier sentence can name. */
const carrying: ReadonlySet<ClaimKind> = new Set([
  'outcome',
  'harm',
  'event',
  'prediction',
  'limit',
  'mechanism',
  'status',
  'aim',
])

/** Read the claims of a seed, in the order of its text. */
export function draftClaims(seed: Recognised, vocabulary: Vocabulary): Draft[] {
  const people = rolesIn(seed.text)
  const outcomes = new Set(vocabulary.term.filter(({ role }) => role === 'outcome').map(({ id }) => id))
  const carried: Carried = { study: null, before: [], speaker: null, lastSpeaker: null, facilities: [] }
  const drafts: Draft[] = []
  let heading: Block | null = null
  for (const passage of seed.passages) {
    const { block } = passage
    if (!toldKinds.has(block.kind)) continue
    const isList = block.kind === 'list-item' && !block.label
    if (block.heading !== heading) carried.study = null
    if (block.heading !== heading || !(isList || goesOn.test(block.text))) carried.before = []
    if (block.heading !== heading || !(isList || speaksOn.test(block.text))) carried.speaker = null
    heading = block.heading
    drafts.push(...draftsOf(passage, seed, vocabulary, carried, people, outcomes))
  }
  return drafts
}

function draftsOf(
  passage: Passage,
  seed: Recognised,
  vocabulary: Vocabulary,
  carried: Carried,
  people: Map<string, string>,
  outcomes: ReadonlySet<string>,
): Draft[] {
  const { block } = passage
  const within = <T extends { at: Span | readonly [number, number] }>(all: T[], [start, end]: Span) =>
    all.filter(({ at }) => at[0] >= start && at[1] <= end)
  const mentionsOf = (one: Block | null) => (one ? within(seed.mentions, one.at) : [])
  const drafts: Draft[] = []
  let paragraph: Evidence | null = null

  if (block.kind === 'lead-in') {
    const named = namedEvidence(block.text, 'outcome')
    if (named?.design === 'systematic-review') carried.study = { evidence: named, mentions: mentionsOf(block) }
  }
  for (const sentence of sentencesOf(block)) {
    const text = seed.text.slice(...sentence)
    const speaker = speakerIn(text, seed.publisher, people)
    carried.speaker = speaker === 'he' ? carried.lastSpeaker : (speaker ?? carried.speaker)
    if (speaker && people.has(speaker)) carried.lastSpeaker = speaker
    const mentions = within(seed.mentions, sentence)
    const figures = within(seed.figures, sentence).filter(({ kind }) => kind !== 'identifier')
    if (isMetadata(text)) continue
    if (block.kind === 'lead-in' && !(namedEvidence(text, 'outcome') && /\bfound (?:that|potentially)\b/.test(text)))
      continue

    const spans = statementsOf(text, sentence, figures, mentions, outcomes)
    const peopleCounts = figures.filter(
      ({ kind, ...figure }) => kind === 'count' && 'unit' in figure && figure.unit === 'patients',
    )
    for (const span of spans) {
      const own = within(figures, span)
      const inView = [
        ...new Set([...own, ...(spans.length > 1 ? peopleCounts : []), ...meantBy(text, span, sentence, figures)]),
      ].toSorted((a, b) => a.at[0] - b.at[0])
      const named = within(mentions, span)
      const statement = seed.text.slice(...span).trim()
      const label = block.label ? seed.text.slice(...block.label) : ''
      const { kind } = kindOf({
        text: statement,
        label,
        lead: block.lead?.text ?? '',
        figures: own,
        roles: rolesOf(named, vocabulary),
        named: new Set([...named, ...mentionsOf(block.heading)].map((mention) => mention.kind)),
      })
      const inStudy = results.has(kind) && block.kind !== 'prose' && block.kind !== 'lead-in'
      const around: Surroundings = {
        statement: named,
        sentence: mentions,
        label: block.label ? within(seed.mentions, block.label) : [],
        lead: mentionsOf(block.lead),
        heading: mentionsOf(block.heading),
        title: titleOf(seed),
        study: inStudy && carried.study ? carried.study.mentions : [],
        before: carrying.has(kind) ? carried.before : [],
        place: standsFor(text, carried.facilities, vocabulary),
        words: [text, label, block.heading?.text ?? ''].join(' '),
        sentenceWords: text,
      }
      const inherited = evident.has(kind) ? (paragraph ?? (inStudy ? (carried.study?.evidence ?? null) : null)) : null
      const evidence = evidenceOf(statement, text, block, kind, inherited, carried.speaker, people)
      if (evident.has(kind) && !notCarried.has(evidence.design)) paragraph ??= evidence
      drafts.push(
        draft({
          seed,
          passage,
          statement: spans.length > 1 ? text : statement,
          kind,
          around,
          inView,
          evidence,
          named,
          speaker: carried.speaker,
          people,
          vocabulary,
          hedgedIn: statement,
        }),
      )
    }
    carried.before = leavesOf(mentions, carried.before, vocabulary)
    carried.facilities.push(...mentions.filter(({ kind }) => kind === 'facility'))
  }
  return drafts
}

/** The duration that "beyond this period" stands for: the last one before it in the sentence. */
function meantBy(text: string, span: Span, sentence: Span, figures: Figure[]): Figure[] {
  const statement = text.slice(span[0] - sentence[0], span[1] - sentence[0])
  if (!/\b(?:this|that) (?:period|time)\b/.test(statement)) return []
  const last = figures.findLast(({ kind, at }) => kind === 'duration' && at[1] <= span[0])
  return last ? [last] : []
}

/** The subject that a sentence leaves to the next; a wider name of the therapy before does not replace it. */
function leavesOf(mentions: Mention[], before: Mention[], vocabulary: Vocabulary): Mention[] {
  const last = (kind: Mention['kind']) => {
    const now = mentions.filter((mention) => mention.kind === kind)
    const earlier = before.filter((mention) => mention.kind === kind)
    const widens = now.every(({ id }) => earlier.some((one) => one.id !== id && broadens(id, one.id, vocabulary)))
    return now.length === 0 || widens ? earlier : now
  }
  return [...last('condition'), ...last('therapy')]
}

/** What "the hospital" or "the institute" stands for: the last one named. */
function standsFor(text: string, facilities: Mention[], vocabulary: Vocabulary): Mention[] {
  const kind = /\b[Tt]he (hospital|institute)\b/.exec(text)?.[1]
  const last = facilities.findLast(({ id }) =>
    vocabulary.facility.some((entry) => entry.id === id && entry.kind === kind),
  )
  return last ? [last] : []
}

function titleOf(seed: Recognised): Mention[] {
  const title = seed.passages.find(({ block }) => block.kind === 'title')?.block
  const named = title
    ? seed.mentions.filter(({ kind, at }) => kind === 'condition' && at[0] >= title.at[0] && at[1] <= title.at[1])
    : []
  return new Set(named.map(({ id }) => id)).size === 1 ? named : []
}

function rolesOf(mentions: Mention[], vocabulary: Vocabulary): Set<string> {
  const roles = new Map(vocabulary.term.map(({ id, role }) => [id, role]))
  return new Set(mentions.flatMap(({ kind, id }) => (kind === 'term' ? [roles.get(id) ?? 'term'] : [])))
}

function evidenceOf(
  statement: string,
  sentence: string,
  block: Block,
  kind: ClaimKind,
  inherited: Evidence | null,
  speaker: string | null,
  people: Map<string, string>,
): Evidence {
  const wider = namedEvidence(sentence, kind)
  const own = namedEvidence(statement, kind) ?? (wider && !notCarried.has(wider.design) ? wider : null)
  if (own) return own
  const lead = block.lead && evident.has(kind) ? namedEvidence(block.lead.text, kind) : null
  const from = lead ?? inherited
  if (from) return { design: from.design, rule: from.rule.replace(/(?:-inherited)?$/, '-inherited') }
  if (speaker && (people.has(speaker) || /officials|doctors/.test(speaker)))
    return { design: 'expert-opinion', rule: 'cue-speaker' }
  return { design: 'none-stated', rule: 'no-cue' }
}

interface Parts {
  seed: Recognised
  passage: Passage
  statement: string
  kind: ClaimKind
  around: Surroundings
  inView: Figure[]
  evidence: Evidence
  named: Mention[]
  speaker: string | null
  people: Map<string, string>
  vocabulary: Vocabulary
  /** The words that are searched for a reserve. */
  hedgedIn: string
}

function draft(parts: Parts): Draft {
  const { seed, passage, statement, kind, around, inView, evidence, named, speaker, people, vocabulary } = parts
  const subject = subjectOf(around, vocabulary)
  subject.guide = guidesOf(kind, around, vocabulary)
  const start = passage.block.at[0]
  const words = inView.map(({ at }) => seed.text.slice(...at))
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
    figures: inView.map((figure) => ({ ...figure, at: [figure.at[0] - start, figure.at[1] - start] })),
    ...(measure && { measure }),
    ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
    evidence,
    ...(study && { study }),
    hedged: isHedged(parts.hedgedIn),
    attributed: speaker === null ? null : people.has(speaker) ? `${speaker}, ${people.get(speaker)}` : speaker,
    from: [{ seed: seed.id, passage: passage.id }],
    state: 'read',
    checks: [],
    notes: [],
    key: keyOf(kind, subject, topic, qualifiers, vocabulary),
    statement,
  }
}

function measureOf({ around, named, inView, vocabulary, seed }: Parts): Measure {
  const outcome = idsOf(named, 'term', vocabulary, 'outcome')[0] ?? idsOf(named, 'term', vocabulary, 'harm')[0]
  const labelled =
    idsOf(around.label, 'term', vocabulary, 'outcome')[0] ?? idsOf(around.label, 'term', vocabulary, 'harm')[0]
  const people = inView.find((figure) => figure.kind === 'count' && figure.unit === 'patients')
  const after = inView.find(({ kind }) => kind === 'duration')
  const text = around.sentenceWords
  return {
    outcome: outcome ?? labelled ?? null,
    scale: idsOf(around.sentence, 'term', vocabulary, 'scale')[0] ?? null,
    people: people?.kind === 'count' ? people.low : null,
    comparator: /\b(placebo|sham|saline|salt water)\b/i.exec(text)?.[1]?.toLowerCase() ?? 'none',
    after: after ? seed.text.slice(...after.at) : null,
  }
}

function qualifiersOf({ kind, around, named, inView, vocabulary }: Parts, therapies: string[]): Qualifiers {
  const implied = vocabulary.therapy
    .filter(({ id }) => therapies.includes(id))
    .flatMap((entry) =>
      Array.isArray(entry['cell-source']) && entry['cell-source'].length === 1 ? entry['cell-source'] : [],
    )
  const sources = idsOf(named, 'term', vocabulary, 'cell-source').filter((id) => !implied.includes(id))
  const routes = idsOf(named, 'term', vocabulary, 'route')
  const places = idsOf(around.sentence, 'place', vocabulary).filter((id) => id !== 'china')
  const sessions =
    kind === 'price' ? inView.find((figure) => figure.kind === 'count' && figure.unit === 'sessions') : undefined
  return {
    ...(routes.length > 0 && { route: routes }),
    ...(sources.length > 0 && { 'cell-source': sources }),
    ...(places.length > 0 && { place: places }),
    ...(sessions?.kind === 'count' && { sessions: sessions.low }),
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
  ]
  const named = [...(subject['regulation'] ?? []), ...(subject['facility'] ?? [])]
  const place = specific.length + named.length > 0 ? named : (subject['guide'] ?? []).slice(0, 1)
  return [kind, ...specific, ...place]
}

/** The first abbreviation of an entry, or its id. */
function shortOf(id: string, vocabulary: Vocabulary): string {
  const entry = [...vocabulary.condition, ...vocabulary.therapy].find((one) => one.id === id)
  return entry?.abbreviations[0]?.toLowerCase() ?? id
}

/** Begin with a capital; a lead-in ends like a sentence. */
function sentenceCase(text: string): string {
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/:$/, '.')
}
