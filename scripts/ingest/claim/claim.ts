import type { Evidence } from '../../../src/schema/evidence.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Span } from '../read/seed.ts'
import type { Mention } from '../recognise/mention.ts'
import type { Recognised } from '../recognise/recognised.ts'
import { type Block, isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { sentencesOf } from '../segment/sentences.ts'
import { type Alias, aliasesOf, meantIn } from './aliases.ts'
import { aroundOf, notMeasured } from './around.ts'
import { asked, type Context, intoBlock, leavesOf, meantBy, noContext } from './context.ts'
import { rolesIn, speakerIn } from './cues/attribution.ts'
import { namedEvidence, notCarried } from './cues/evidence.ts'
import { isMetadata, kindOf } from './cues/kind.ts'
import { announcesHarms, isNamedAsHarm } from './cues/named-as-harm.ts'
import { type Draft, draft, results } from './draft.ts'
import { type ArticleGround, articleGround, evidenceOf, evident, isAccount } from './ground.ts'
import { statementsOf } from './statements.ts'
import { topicOf } from './topic.ts'

/** A seed, with what is found in each of its blocks and what holds for the whole of it. */
interface Article {
  seed: Recognised
  vocabulary: Vocabulary
  /** Roles of the people it names. */
  people: Map<string, string>
  /** Ids of terms that name a result. */
  outcomes: ReadonlySet<string>
  found: Map<Block, { figures: Figure[]; mentions: Mention[] }>
  /** What the article is about as a whole. */
  topic: Mention[]
  /** Every name in its title. */
  titled: Mention[]
  /** Names that the article makes for subjects of its own. */
  aliases: Alias[]
  ground: ArticleGround
}

/** Read the claims of a seed, in the order of its text. */
export function draftClaims(seed: Recognised, vocabulary: Vocabulary): Draft[] {
  const outcomes = new Set(vocabulary.term.filter(({ role }) => role === 'outcome').map(({ id }) => id))
  const found = foundByBlock(seed)
  const article: Article = {
    seed,
    vocabulary,
    people: rolesIn(seed.text),
    outcomes,
    found,
    topic: topicOf(seed.passages, seed.text, found, vocabulary),
    titled: seed.passages.flatMap(({ block }) => (block.kind === 'title' ? (found.get(block)?.mentions ?? []) : [])),
    aliases: aliasesOf(seed.passages, seed.text, found),
    ground: articleGround(seed.passages, seed.text, seed.publisher),
  }
  const drafts: Draft[] = []
  let context = noContext
  let heading: Block | null = null
  for (const passage of seed.passages) {
    const { block } = passage
    if (block.kind === 'question') context = asked(context, block.text, found.get(block)?.mentions ?? [])
    if (!isTold(block)) continue
    context = intoBlock(context, block, block.heading !== heading)
    heading = block.heading
    const read = readBlock(passage, context, article)
    drafts.push(...read.drafts)
    context = read.context
  }
  return drafts
}

/**
 * Figures and mentions stand in the order of the text, so that one pass deals them out to their blocks. A disease that is
 * named as the harm of a treatment is no subject of anything.
 */
function foundByBlock({ text, passages, figures, mentions }: Recognised): Article['found'] {
  let figure = 0
  let mention = 0
  return new Map(
    passages.map(({ block }) => {
      const own = { figures: [] as Figure[], mentions: [] as Mention[] }
      for (let next = figures[figure]; next && next.at[1] <= block.at[1]; next = figures[++figure])
        own.figures.push(next)
      for (let next = mentions[mention]; next && next.at[1] <= block.at[1]; next = mentions[++mention])
        own.mentions.push(next)
      return [block, { ...own, mentions: withoutHarms(own.mentions, block, text) }]
    }),
  )
}

function withoutHarms(mentions: Mention[], block: Block, text: string): Mention[] {
  if (!mentions.some(({ kind }) => kind === 'condition')) return mentions
  const sentences = sentencesOf(block)
  const label = block.label ? text.slice(...block.label) : ''
  const isListed = announcesHarms(label) || announcesHarms(block.kind === 'list-item' ? (block.lead?.text ?? '') : '')
  const first = block.label ? block.label[1] : block.at[0]
  return mentions.filter(({ kind, at }) => {
    if (isListed && kind === 'condition' && /^[:：]?\s?(?:[\w’'-]+, ){0,6}$/.test(text.slice(first, at[0])))
      return false
    const [start, end] = sentences.find((sentence) => at[0] < sentence[1]) ?? block.at
    return kind !== 'condition' || !isNamedAsHarm(text.slice(start, end), at[0] - start, at[1] - start)
  })
}

function readBlock(passage: Passage, from: Context, article: Article): { drafts: Draft[]; context: Context } {
  const { block } = passage
  const { seed, vocabulary, people, found } = article
  const mentionsOf = (one: Block | null) => (one ? (found.get(one)?.mentions ?? []) : [])
  const drafts: Draft[] = []
  let context = from
  let paragraph: Evidence | null = null

  const review = block.kind === 'lead-in' ? namedEvidence(block.text, 'outcome') : null
  if (review?.design === 'systematic-review')
    context = { ...context, study: { evidence: review, mentions: mentionsOf(block) } }
  for (const sentence of sentencesIn(block, article)) {
    const text = seed.text.slice(...sentence)
    context = heard(text, context, article)
    const mentions = within(mentionsOf(block), sentence)
    const figures = within(found.get(block)?.figures ?? [], sentence).filter(({ kind }) => kind !== 'identifier')
    context = { ...context, section: onceEach([...context.section, ...mentions]) }
    if (
      text.endsWith('?') ||
      !/\p{L}{2}/u.test(text) ||
      isMetadata(text) ||
      (block.kind === 'lead-in' && !tellsAFinding(text))
    )
      continue

    const spans = statementsOf(text, sentence, figures, mentions, article.outcomes)
    const patients = figures.filter((figure) => figure.kind === 'count' && figure.unit === 'patients')
    for (const span of spans) {
      const statement = seed.text.slice(...span).trim()
      const named = within(mentions, span)
      const own = within(figures, span)
      const label = block.label ? seed.text.slice(...block.label) : ''
      const pointsBack = /^(?:It|This|The (?:disease|condition|illness))\b/.test(statement) ? context.before : []
      const opening = named.find((mention) => mention.kind === 'condition' || mention.kind === 'therapy')
      const opens = opening?.kind === 'condition' && opening.at[0] - span[0] < 30 ? opening : null
      const { kind, rule } = kindOf({
        text: statement,
        label,
        lead: block.lead?.text ?? '',
        recordLabel: block.kind === 'record' ? (block.lead?.text ?? '') : '',
        question: context.question?.text ?? (block.heading?.text.endsWith('?') ? block.heading.text : ''),
        heading: block.heading?.text ?? '',
        title: article.ground.title,
        figures: own,
        roles: rolesOf(named, vocabulary),
        named: new Set([...named, ...mentionsOf(block.heading), ...pointsBack].map((mention) => mention.kind)),
        afterCondition:
          opens && !named.some((mention) => mention.kind === 'therapy') ? seed.text.slice(opens.at[1], span[1]) : null,
      })
      if (rule === 'nothing-else' && own.length === 0 && mentions.length === 0) continue
      const inStudy = results.has(kind) && block.kind !== 'prose' && block.kind !== 'lead-in'
      const around = aroundOf({
        statement,
        text,
        sentence,
        kind,
        rule,
        block,
        named,
        mentions,
        context,
        inStudy,
        topic: article.topic,
        titled: article.titled,
        aliases: article.aliases,
        vocabulary,
        labelText: label,
        mentionsOf,
      })
      const evidence = evidenceOf({
        statement,
        sentence: text,
        label,
        block,
        kind,
        article: article.ground,
        paragraph,
        study: inStudy ? (context.study?.evidence ?? null) : null,
        patients: context.patients,
        ofOthers: around.ofOthers,
        isExpert:
          context.speaker !== null && (people.has(context.speaker) || /officials|doctors/.test(context.speaker)),
      })
      if (evident.has(kind) && !notCarried.has(evidence.design)) paragraph ??= evidence
      if (isAccount(evidence)) context = { ...context, patients: evidence }
      drafts.push(
        draft({
          seed: seed.id,
          text: seed.text,
          passage,
          statement: spans.length > 1 ? text : statement,
          sentence,
          kind,
          rule,
          around,
          inView: inPlace([...own, ...(spans.length > 1 ? patients : []), ...meantBy(text, span, sentence, figures)]),
          evidence,
          named,
          speaker: context.speaker,
          people,
          vocabulary,
          own: statement,
        }),
      )
    }
    context = {
      ...context,
      before: leavesOf(
        [...notMeasured(mentions, text, sentence[0], 'trend'), ...meantIn(text, article.aliases)],
        context.before,
        vocabulary,
      ),
      facilities: [...context.facilities.slice(-8), ...mentions.filter(({ kind }) => kind === 'facility')],
    }
  }
  return { drafts, context }
}

/** Beyond this many characters no reader takes a sentence in as one, and its parts are read alone. */
const longest = 2000

/** The sentences of a block; one that runs on and on counts as its statements. */
function sentencesIn(block: Block, { seed, found, outcomes }: Article): Span[] {
  const { figures, mentions } = found.get(block) ?? { figures: [], mentions: [] }
  return sentencesOf(block).flatMap((sentence) =>
    sentence[1] - sentence[0] <= longest
      ? [sentence]
      : statementsOf(
          seed.text.slice(...sentence),
          sentence,
          within(figures, sentence),
          within(mentions, sentence),
          outcomes,
        ),
  )
}

/** Who speaks from this sentence on. */
function heard(text: string, context: Context, { seed, people }: Article): Context {
  const speaker = speakerIn(text, seed.publisher, people)
  return {
    ...context,
    speaker: speaker === 'he' ? context.lastSpeaker : (speaker ?? context.speaker),
    lastSpeaker: speaker && people.has(speaker) ? speaker : context.lastSpeaker,
  }
}

/** A lead-in is a claim of its own where it says what a study found. */
function tellsAFinding(text: string): boolean {
  return namedEvidence(text, 'outcome') !== null && /\bfound (?:that|potentially)\b/.test(text)
}

/** What stands wholly in a span, of what stands in the order of the text. */
function within<T extends { at: readonly [number, number] }>(all: T[], [start, end]: Span): T[] {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.at[0] ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let one = all[low]; one && one.at[0] < end; one = all[++low]) if (one.at[1] <= end) found.push(one)
  return found
}

function onceEach(mentions: Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [mention.id, mention])).values()]
}

function inPlace(figures: Figure[]): Figure[] {
  return [...new Set(figures)].toSorted((a, b) => a.at[0] - b.at[0])
}

function rolesOf(mentions: Mention[], vocabulary: Vocabulary): Set<string> {
  const ids = new Set(mentions.filter(({ kind }) => kind === 'term').map(({ id }) => id))
  return new Set(vocabulary.term.filter(({ id }) => ids.has(id)).map(({ role }) => role))
}
