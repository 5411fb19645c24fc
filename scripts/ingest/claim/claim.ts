import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Span } from '../read/seed.ts'
import type { Mention } from '../recognise/mention.ts'
import type { Recognised } from '../recognise/recognised.ts'
import { type Block, isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { sentencesOf } from '../segment/sentences.ts'
import { aliasesOf, meantIn } from './aliases.ts'
import { aroundOf, notMeasured } from './around.ts'
import { asked, type Context, intoBlock, leavesOf, noContext } from './context.ts'
import { rolesIn, speakerIn } from './cues/attribution.ts'
import { namedEvidence, ofItselfAlone } from './cues/evidence.ts'
import { isMetadata, kindOf } from './cues/kind.ts'
import { type Draft, draft } from './draft.ts'
import { foundByBlock, idsOf } from './found.ts'
import { articleGround, evidenceOf, evident, isAccount } from './ground.ts'
import type { Article, Sentence, Statement } from './statement.ts'
import { statementsOf } from './statements.ts'
import { topicOf } from './topic.ts'

const nothing = { figures: [], mentions: [] }

/** Read the claims of a seed, in the order of its text. */
export function draftClaims(seed: Recognised, vocabulary: Vocabulary): Draft[] {
  const outcomes = new Set(vocabulary.term.filter(({ role }) => role === 'outcome').map(({ id }) => id))
  const found = foundByBlock(seed)
  const mentionsOf = (block: Block | null) => (block && found.get(block)?.mentions) ?? []
  const article: Article = {
    seed,
    vocabulary,
    people: rolesIn(seed.text),
    outcomes,
    found,
    mentionsOf,
    topic: topicOf(seed.passages, seed.text, found, vocabulary),
    titled: seed.passages.flatMap(({ block }) => (block.kind === 'title' ? mentionsOf(block) : [])),
    aliases: aliasesOf(seed.passages, seed.text, found),
    ground: articleGround(seed.passages, seed.text, seed.publisher),
  }
  const drafts: Draft[] = []
  let context = noContext
  let heading: Block | null = null
  for (const passage of seed.passages) {
    const { block } = passage
    if (block.kind === 'question') context = asked(context, block.text, mentionsOf(block))
    if (!isTold(block)) continue
    context = intoBlock(context, block, block.heading !== heading)
    heading = block.heading
    const read = readBlock(passage, context, article)
    drafts.push(...read.drafts)
    context = read.context
  }
  return drafts
}

/** What was read of a part of the article, and what that leaves to the next. */
interface Read {
  drafts: Draft[]
  context: Context
}

function readBlock(passage: Passage, from: Context, article: Article): Read {
  const { block } = passage
  const { figures, mentions } = article.found.get(block) ?? nothing
  const review = block.kind === 'lead-in' ? namedEvidence(block.text, 'outcome') : null
  const study = review?.design === 'systematic-review' ? { evidence: review, mentions } : from.study
  return inTurn(sentencesIn(block, article), { ...from, study }, (at, context) => {
    const text = article.seed.text.slice(...at)
    const told = within(figures, at).filter(({ kind }) => kind !== 'identifier')
    return readSentence({ passage, at, text, mentions: within(mentions, at), figures: told }, context, article)
  })
}

/** Read parts in their order, each with what the one before leaves to it. */
function inTurn<T>(parts: T[], from: Context, read: (part: T, context: Context) => Read): Read {
  const drafts: Draft[] = []
  let context = from
  for (const part of parts) {
    const each = read(part, context)
    drafts.push(...each.drafts)
    context = each.context
  }
  return { drafts, context }
}

function readSentence(sentence: Sentence, from: Context, article: Article): Read {
  const { at, text, mentions, figures } = sentence
  const before = { ...heard(text, from, article), section: onceEach([...from.section, ...mentions]) }
  if (saysNothing(sentence)) return { drafts: [], context: before }
  const spans = statementsOf(text, at, figures, mentions, article.outcomes)
  const { drafts, context } = inTurn(spans, before, (span, now) =>
    readStatement({
      article,
      context: now,
      sentence,
      isWhole: spans.length === 1,
      at: span,
      text: article.seed.text.slice(...span).trim(),
      named: within(mentions, span),
      figures: within(figures, span),
      label: labelOf(sentence.passage.block, article),
    }),
  )
  const named = [...notMeasured(mentions, text, at[0], 'trend'), ...meantIn(text, article.aliases)]
  return {
    drafts,
    context: {
      ...context,
      before: leavesOf(named, context.before, article.vocabulary),
      facilities: [...context.facilities.slice(-8), ...mentions.filter(({ kind }) => kind === 'facility')],
    },
  }
}

function labelOf({ label }: Block, { seed }: Article): string {
  return label ? seed.text.slice(...label) : ''
}

function saysNothing({ passage, text }: Sentence): boolean {
  if (text.endsWith('?') || !/\p{L}{2}/u.test(text) || isMetadata(text)) return true
  return passage.block.kind === 'lead-in' && !tellsAFinding(text)
}

/** Make the claim of a statement, where it states anything. */
function readStatement(statement: Statement): Read {
  const { context, sentence, figures } = statement
  const told = { ...statement, ...kindOfStatement(statement) }
  if (told.rule === 'nothing-else' && figures.length === 0 && sentence.mentions.length === 0)
    return { drafts: [], context }
  const around = aroundOf(told)
  const evidence = evidenceOf(told, around.ofOthers)
  return {
    drafts: [draft(told, around, evidence)],
    context: {
      ...context,
      paragraph: context.paragraph ?? (evident.has(told.kind) && !ofItselfAlone.has(evidence.design) ? evidence : null),
      patients: isAccount(evidence) ? evidence : context.patients,
    },
  }
}

function kindOfStatement({ article, context, sentence, at, text, named, figures, label }: Statement) {
  const { block } = sentence.passage
  const pointsBack = /^(?:It|This|The (?:disease|condition|illness))\b/.test(text) ? context.before : []
  const opening = named.find((mention) => mention.kind === 'condition' || mention.kind === 'therapy')
  const opens = opening?.kind === 'condition' && opening.at[0] - at[0] < 30 ? opening : null
  const heading = block.heading?.text ?? ''
  const lead = block.lead?.text ?? ''
  return kindOf({
    text,
    label,
    lead,
    recordLabel: block.kind === 'record' ? lead : '',
    question: context.question?.text ?? (heading.endsWith('?') ? heading : ''),
    heading,
    title: article.ground.title,
    figures,
    roles: rolesOf(named, article.vocabulary),
    named: new Set([...named, ...article.mentionsOf(block.heading), ...pointsBack].map((mention) => mention.kind)),
    afterCondition:
      opens && !named.some((mention) => mention.kind === 'therapy')
        ? article.seed.text.slice(opens.at[1], at[1])
        : null,
  })
}

/** Beyond this many characters no reader takes a sentence in as one, and its parts are read alone. */
const longest = 2000

/** The sentences of a block; one that runs on and on counts as its statements. */
function sentencesIn(block: Block, { seed, found, outcomes }: Article): Span[] {
  const { figures, mentions } = found.get(block) ?? nothing
  return sentencesOf(block).flatMap((sentence) => {
    if (sentence[1] - sentence[0] <= longest) return [sentence]
    const text = seed.text.slice(...sentence)
    return statementsOf(text, sentence, within(figures, sentence), within(mentions, sentence), outcomes)
  })
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

function rolesOf(mentions: Mention[], vocabulary: Vocabulary): Set<string> {
  const ids = idsOf(mentions, 'term')
  return new Set(vocabulary.term.filter(({ id }) => ids.includes(id)).map(({ role }) => role))
}
