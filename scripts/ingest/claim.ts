import type { ClaimKind } from '../../src/schema/claim.ts'
import type { Evidence } from '../../src/schema/evidence.ts'
import type { Figure } from '../../src/schema/figure.ts'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import type { Candidate } from './candidates.ts'
import { type Carried, intoBlock, leavesOf, meantBy, nothingCarried, standsFor } from './carry.ts'
import { rolesIn, speakerIn } from './cues/attribution.ts'
import { namedEvidence, notCarried } from './cues/evidence.ts'
import { isMetadata, kindOf } from './cues/kind.ts'
import { type Draft, draft, results } from './draft.ts'
import type { Mention } from './mentions.ts'
import type { Passage } from './passages.ts'
import { type Block, isTold, type Span } from './segment.ts'
import { sentencesOf } from './sentences.ts'
import { statementsOf } from './statements.ts'
import type { Surroundings } from './subject.ts'

/** A seed with all that was recognised in it. */
export interface Recognised {
  id: string
  text: string
  publisher: string
  passages: Passage[]
  figures: Figure[]
  mentions: Mention[]
  /** Names that no vocabulary holds. */
  candidates: Candidate[]
}

/** Kinds whose evidence an earlier sentence can name. */
const evident: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm', 'limit'])
/** Kinds whose subject an earlier sentence can name. */
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

/** A seed, with what is found in each of its blocks and what holds for the whole of it. */
interface Reading {
  seed: Recognised
  vocabulary: Vocabulary
  /** Roles of the people it names. */
  people: Map<string, string>
  /** Ids of terms that name a result. */
  outcomes: ReadonlySet<string>
  found: Map<Block, { figures: Figure[]; mentions: Mention[] }>
  /** What the article is about as a whole. */
  topic: Mention[]
}

/** Read the claims of a seed, in the order of its text. */
export function draftClaims(seed: Recognised, vocabulary: Vocabulary): Draft[] {
  const outcomes = new Set(vocabulary.term.filter(({ role }) => role === 'outcome').map(({ id }) => id))
  const found = foundByBlock(seed)
  const reading: Reading = {
    seed,
    vocabulary,
    people: rolesIn(seed.text),
    outcomes,
    found,
    topic: topicOf(seed, found),
  }
  const drafts: Draft[] = []
  let carried = nothingCarried
  let heading: Block | null = null
  for (const passage of seed.passages) {
    const { block } = passage
    if (!isTold(block)) continue
    carried = intoBlock(carried, block, block.heading !== heading)
    heading = block.heading
    const read = readBlock(passage, carried, reading)
    drafts.push(...read.drafts)
    carried = read.carried
  }
  return drafts
}

/** Figures and mentions stand in the order of the text, so that one pass deals them out to their blocks. */
function foundByBlock({ passages, figures, mentions }: Recognised): Reading['found'] {
  let figure = 0
  let mention = 0
  return new Map(
    passages.map(({ block }) => {
      const own = { figures: [] as Figure[], mentions: [] as Mention[] }
      for (let next = figures[figure]; next && next.at[1] <= block.at[1]; next = figures[++figure])
        own.figures.push(next)
      for (let next = mentions[mention]; next && next.at[1] <= block.at[1]; next = mentions[++mention])
        own.mentions.push(next)
      return [block, own]
    }),
  )
}

function readBlock(passage: Passage, from: Carried, reading: Reading): { drafts: Draft[]; carried: Carried } {
  const { block } = passage
  const { seed, vocabulary, people, found } = reading
  const mentionsOf = (one: Block | null) => (one ? (found.get(one)?.mentions ?? []) : [])
  const drafts: Draft[] = []
  let carried = from
  let paragraph: Evidence | null = null

  const review = block.kind === 'lead-in' ? namedEvidence(block.text, 'outcome') : null
  if (review?.design === 'systematic-review')
    carried = { ...carried, study: { evidence: review, mentions: mentionsOf(block) } }
  for (const sentence of sentencesOf(block)) {
    const text = seed.text.slice(...sentence)
    carried = heard(text, carried, reading)
    const mentions = within(mentionsOf(block), sentence)
    const figures = within(found.get(block)?.figures ?? [], sentence).filter(({ kind }) => kind !== 'identifier')
    if (isMetadata(text) || (block.kind === 'lead-in' && !tellsAFinding(text))) continue

    const spans = statementsOf(text, sentence, figures, mentions, reading.outcomes)
    const patients = figures.filter((figure) => figure.kind === 'count' && figure.unit === 'patients')
    for (const span of spans) {
      const statement = seed.text.slice(...span).trim()
      const named = within(mentions, span)
      const own = within(figures, span)
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
        label: block.label ? within(mentionsOf(block), block.label) : [],
        lead: mentionsOf(block.lead),
        study: inStudy && carried.study ? carried.study.mentions : [],
        heading: mentionsOf(block.heading),
        topic: reading.topic,
        before: carrying.has(kind) ? carried.before : [],
        place: standsFor(text, carried.facilities, vocabulary),
        words: [text, label, block.heading?.text ?? ''].join(' '),
        sentenceWords: text,
      }
      const inherited = evident.has(kind)
        ? (paragraph ?? (inStudy ? (carried.study?.evidence ?? null) : null))
        : kind === 'event'
          ? carried.patients
          : null
      const evidence = evidenceOf({
        statement,
        sentence: text,
        block,
        kind,
        inherited,
        speaker: carried.speaker,
        people,
      })
      if (evident.has(kind) && !notCarried.has(evidence.design)) paragraph ??= evidence
      if (isAccount(evidence)) carried = { ...carried, patients: evidence }
      drafts.push(
        draft({
          seed: seed.id,
          text: seed.text,
          passage,
          statement: spans.length > 1 ? text : statement,
          kind,
          around,
          inView: inPlace([...own, ...(spans.length > 1 ? patients : []), ...meantBy(text, span, sentence, figures)]),
          evidence,
          named,
          speaker: carried.speaker,
          people,
          vocabulary,
          own: statement,
        }),
      )
    }
    carried = {
      ...carried,
      before: leavesOf(mentions, carried.before, vocabulary),
      facilities: [...carried.facilities.slice(-8), ...mentions.filter(({ kind }) => kind === 'facility')],
    }
  }
  return { drafts, carried }
}

/** Who speaks from this sentence on. */
function heard(text: string, carried: Carried, { seed, people }: Reading): Carried {
  const speaker = speakerIn(text, seed.publisher, people)
  return {
    ...carried,
    speaker: speaker === 'he' ? carried.lastSpeaker : (speaker ?? carried.speaker),
    lastSpeaker: speaker && people.has(speaker) ? speaker : carried.lastSpeaker,
  }
}

/** A lead-in is a claim of its own where it says what a study found. */
function tellsAFinding(text: string): boolean {
  return namedEvidence(text, 'outcome') !== null && /\bfound (?:that|potentially)\b/.test(text)
}

function within<T extends { at: readonly [number, number] }>(all: T[], [start, end]: Span): T[] {
  return all.filter(({ at }) => at[0] >= start && at[1] <= end)
}

function inPlace(figures: Figure[]): Figure[] {
  return [...new Set(figures)].toSorted((a, b) => a.at[0] - b.at[0])
}

/**
 * The one disease and the one therapy that the title names, or else the whole article; a title with two gives neither to
 * general text.
 */
function topicOf({ passages, mentions }: Recognised, found: Reading['found']): Mention[] {
  const title = passages.find(({ block }) => block.kind === 'title')?.block
  const named = title ? (found.get(title)?.mentions ?? []) : []
  const only = (all: Mention[], kind: Mention['kind']) => {
    const own = all.filter((mention) => mention.kind === kind)
    return new Set(own.map(({ id }) => id)).size === 1 ? own.slice(0, 1) : []
  }
  return (['condition', 'therapy'] as const).flatMap((kind) => {
    const own = only(named, kind)
    return own.length > 0 || named.some((mention) => mention.kind === kind) ? own : only(mentions, kind)
  })
}

function rolesOf(mentions: Mention[], vocabulary: Vocabulary): Set<string> {
  const ids = new Set(mentions.filter(({ kind }) => kind === 'term').map(({ id }) => id))
  return new Set(vocabulary.term.filter(({ id }) => ids.has(id)).map(({ role }) => role))
}

function isAccount({ design }: Evidence): boolean {
  return design === 'case-report' || design === 'case-series'
}

/** What a statement's evidence is looked for in. */
interface Ground {
  statement: string
  sentence: string
  block: Block
  kind: ClaimKind
  /** What earlier sentences or the study of the section leave to it. */
  inherited: Evidence | null
  speaker: string | null
  people: Map<string, string>
}

function evidenceOf({ statement, sentence, block, kind, inherited, speaker, people }: Ground): Evidence {
  const wider = namedEvidence(sentence, kind)
  const own = namedEvidence(statement, kind) ?? (wider && !notCarried.has(wider.design) ? wider : null)
  if (own) return own
  const from = (block.lead && evident.has(kind) ? namedEvidence(block.lead.text, kind) : null) ?? inherited
  if (from) return { design: from.design, rule: from.rule.replace(/(?:-inherited)?$/, '-inherited') }
  if (speaker && (people.has(speaker) || /officials|doctors/.test(speaker)))
    return { design: 'expert-opinion', rule: 'cue-speaker' }
  return { design: 'none-stated', rule: 'no-cue' }
}
