import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { type Known, knownAt } from '../labels/labels.ts'
import { type KindRead, kindModel, readKind, surely } from '../models/kind.ts'
import type { Mention } from '../recognise/mention.ts'
import type { Recognised } from '../recognise/recognised.ts'
import { type Block, isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { aliasesOf, meantIn } from './aliases.ts'
import { aroundOf, notMeasured } from './around.ts'
import { asked, type Context, intoBlock, leavesOf, noContext } from './context.ts'
import { rolesIn, speakerIn } from './cues/attribution.ts'
import { type Draft, draft } from './draft.ts'
import { evidenceOf } from './evidence/evidence.ts'
import { type EvidenceSeen, evidenceSeen } from './evidence/seen.ts'
import { studyIn, wordsIn } from './evidence/words.ts'
import { foundByBlock } from './found.ts'
import type { Article, Sentence, Statement } from './statement.ts'
import { type StatementSeen, statementsSeen } from './statements-seen.ts'
import { topicOf } from './topic.ts'
import { within } from './within.ts'

const nothing = { figures: [], mentions: [] }

/** What a statement claims, as the model says. */
const byModel = ({ seen }: StatementSeen): KindRead => readKind(kindModel(), seen)

/**
 * Read the claims of a seed, in the order of its text. `known` is what people said of its statements; of others `kindOf`
 * says what they claim, by default the model.
 */
export function draftClaims(
  seed: Recognised,
  vocabulary: Vocabulary,
  known: Known = new Map(),
  kindOf = byModel,
): Draft[] {
  const found = foundByBlock(seed)
  const statements = statementsSeen(seed, vocabulary, found)
  const mentionsOf = (block: Block | null) => (block && found.get(block)?.mentions) ?? []
  const article: Article = {
    seed,
    vocabulary,
    people: rolesIn(seed.text),
    kindOf,
    known,
    found,
    mentionsOf,
    topic: topicOf(seed.passages, seed.text, found, vocabulary),
    titled: seed.passages.flatMap(({ block }) => (block.kind === 'title' ? mentionsOf(block) : [])),
    aliases: aliasesOf(seed.passages, seed.text, found),
    evidence: evidenceSeen(seed, statements),
  }
  const seen = Map.groupBy(statements, ({ passage }) => passage)
  const drafts: Draft[] = []
  let context = noContext
  let heading: Block | null = null
  for (const passage of seed.passages) {
    const { block } = passage
    if (block.kind === 'question') context = asked(context, block.text, mentionsOf(block))
    if (!isTold(block)) continue
    context = intoBlock(context, block, block.heading !== heading)
    heading = block.heading
    const read = readBlock(passage, seen.get(passage) ?? [], context, article)
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

function readBlock(passage: Passage, seen: StatementSeen[], from: Context, article: Article): Read {
  const { block } = passage
  const { figures, mentions } = article.found.get(block) ?? nothing
  const isOfReview = block.kind === 'lead-in' && studyIn(wordsIn(block.text))?.name === 'review'
  const study = isOfReview ? { mentions } : from.study
  const sentences = [...Map.groupBy(seen, ({ sentence }) => sentence[0]).values()]
  return inTurn(sentences, { ...from, study }, (statements, context) => {
    const at = statements[0]?.sentence ?? [0, 0]
    const text = article.seed.text.slice(...at)
    const told = within(figures, at).filter(({ kind }) => kind !== 'identifier')
    const sentence = { passage, at, text, mentions: within(mentions, at), figures: told }
    return readSentence(sentence, statements, context, article)
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

function readSentence(sentence: Sentence, statements: StatementSeen[], from: Context, article: Article): Read {
  const { at, text, mentions, figures } = sentence
  const before = { ...heard(text, from, article), section: onceEach([...from.section, ...mentions]) }
  if (saysNothing(sentence)) return { drafts: [], context: before }
  const start = sentence.passage.block.at[0]
  const { drafts, context } = inTurn(statements, before, (one, now) => {
    const statement: Statement = {
      article,
      context: now,
      sentence,
      isWhole: one.isWhole,
      at: one.at,
      text: article.seed.text.slice(...one.at).trim(),
      named: within(mentions, one.at),
      figures: within(figures, one.at),
      label: labelOf(sentence.passage.block, article),
      known: knownAt(article.known, article.seed.id, sentence.passage.id, [one.at[0] - start, one.at[1] - start]),
    }
    const read = statement.known ? surely(statement.known.kind) : article.kindOf(one)
    return readStatement(statement, read, article.evidence.get(one))
  })
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

/** A question, a line of signs, or a lead-in: that one makes a claim of its own only where it says what a study found. */
function saysNothing({ passage, text }: Sentence): boolean {
  if (text.endsWith('?') || !/\p{L}{2}/u.test(text)) return true
  return passage.block.kind === 'lead-in' && !tellsAFinding(text)
}

function tellsAFinding(text: string): boolean {
  return studyIn(wordsIn(text)) !== undefined && /\bfound (?:that|potentially)\b/.test(text)
}

/** Make the claim of a statement, where it states anything. */
function readStatement(statement: Statement, read: KindRead, seen: EvidenceSeen | undefined): Read {
  const { context } = statement
  if (read.kind === 'none' || !seen) return { drafts: [], context }
  const told = { ...statement, kind: read.kind, read }
  const evidence = statement.known?.evidence ?? evidenceOf(seen, told.kind)
  const { design } = evidence
  const ofOnePatient = design === 'case-report' || (context.ofOnePatient && design !== 'case-series')
  return { drafts: [draft(told, aroundOf(told), evidence)], context: { ...context, ofOnePatient } }
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

function onceEach(mentions: Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [mention.id, mention])).values()]
}
