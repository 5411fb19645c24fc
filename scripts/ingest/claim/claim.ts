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
import { type Draft, draft, results } from './draft.ts'
import { type Found, foundByBlock } from './found.ts'
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
  found: Found
  mentionsOf: (block: Block | null) => Mention[]
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
    mentionsOf: (block) => (block ? (found.get(block)?.mentions ?? []) : []),
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

/** A sentence with what was found in it. */
interface Sentence {
  passage: Passage
  at: Span
  text: string
  mentions: Mention[]
  figures: Figure[]
}

/** What was read of a part of the article, and what that leaves to the next. */
interface Read {
  drafts: Draft[]
  context: Context
}

function readBlock(passage: Passage, from: Context, article: Article): Read {
  const { block } = passage
  const { figures, mentions } = article.found.get(block) ?? { figures: [], mentions: [] }
  const review = block.kind === 'lead-in' ? namedEvidence(block.text, 'outcome') : null
  let context: Context =
    review?.design === 'systematic-review' ? { ...from, study: { evidence: review, mentions } } : from
  const drafts: Draft[] = []
  for (const at of sentencesIn(block, article)) {
    const read = readSentence(
      {
        passage,
        at,
        text: article.seed.text.slice(...at),
        mentions: within(mentions, at),
        figures: within(figures, at).filter(({ kind }) => kind !== 'identifier'),
      },
      context,
      article,
    )
    drafts.push(...read.drafts)
    context = read.context
  }
  return { drafts, context }
}

function readSentence(sentence: Sentence, from: Context, article: Article): Read {
  const { at, text, mentions, figures } = sentence
  let context = heard(text, from, article)
  context = { ...context, section: onceEach([...context.section, ...mentions]) }
  if (saysNothing(sentence)) return { drafts: [], context }
  const spans = statementsOf(text, at, figures, mentions, article.outcomes)
  const drafts: Draft[] = []
  for (const span of spans) {
    const read = readStatement(span, spans.length === 1, sentence, context, article)
    drafts.push(...read.drafts)
    context = read.context
  }
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

function saysNothing({ passage, text }: Sentence): boolean {
  if (text.endsWith('?') || !/\p{L}{2}/u.test(text) || isMetadata(text)) return true
  return passage.block.kind === 'lead-in' && !tellsAFinding(text)
}

/** Read a statement: the whole of a sentence, or one of several in it. */
function readStatement(span: Span, isWhole: boolean, sentence: Sentence, context: Context, article: Article): Read {
  const { passage, at, text, mentions, figures } = sentence
  const { block } = passage
  const { seed, vocabulary, people, mentionsOf } = article
  const statement = seed.text.slice(...span).trim()
  const named = within(mentions, span)
  const own = within(figures, span)
  const label = block.label ? seed.text.slice(...block.label) : ''
  const { kind, rule } = kindOfStatement(span, statement, label, named, own, block, context, article)
  if (rule === 'nothing-else' && own.length === 0 && mentions.length === 0) return { drafts: [], context }
  const inStudy = results.has(kind) && block.kind !== 'prose' && block.kind !== 'lead-in'
  const { topic, titled, aliases } = article
  const around = aroundOf({
    ...{ statement, text, sentence: at, kind, rule, block, named, mentions, context, inStudy },
    ...{ topic, titled, aliases, vocabulary, labelText: label, mentionsOf },
  })
  const { speaker, paragraph } = context
  const evidence = evidenceOf({
    ...{ statement, sentence: text, label, block, kind, article: article.ground, paragraph },
    study: inStudy ? (context.study?.evidence ?? null) : null,
    patients: context.patients,
    ofOthers: around.ofOthers,
    isExpert: speaker !== null && (people.has(speaker) || /officials|doctors/.test(speaker)),
  })
  const patients = figures.filter((figure) => figure.kind === 'count' && figure.unit === 'patients')
  const made = draft({
    ...{ seed: seed.id, text: seed.text, passage, statement: isWhole ? statement : text, sentence: at },
    ...{ kind, rule, around, evidence, named, speaker, people, vocabulary, own: statement },
    inView: inPlace([...own, ...(isWhole ? [] : patients), ...meantBy(text, span, at, figures)]),
  })
  return {
    drafts: [made],
    context: {
      ...context,
      paragraph: paragraph ?? (evident.has(kind) && !notCarried.has(evidence.design) ? evidence : null),
      patients: isAccount(evidence) ? evidence : context.patients,
    },
  }
}

function kindOfStatement(
  span: Span,
  statement: string,
  label: string,
  named: Mention[],
  figures: Figure[],
  block: Block,
  { before, question }: Context,
  { seed, vocabulary, ground, mentionsOf }: Article,
): ReturnType<typeof kindOf> {
  const pointsBack = /^(?:It|This|The (?:disease|condition|illness))\b/.test(statement) ? before : []
  const opening = named.find((mention) => mention.kind === 'condition' || mention.kind === 'therapy')
  const opens = opening?.kind === 'condition' && opening.at[0] - span[0] < 30 ? opening : null
  const heading = block.heading?.text ?? ''
  const lead = block.lead?.text ?? ''
  return kindOf({
    text: statement,
    label,
    lead,
    recordLabel: block.kind === 'record' ? lead : '',
    question: question?.text ?? (heading.endsWith('?') ? heading : ''),
    heading,
    title: ground.title,
    figures,
    roles: rolesOf(named, vocabulary),
    named: new Set([...named, ...mentionsOf(block.heading), ...pointsBack].map((mention) => mention.kind)),
    afterCondition:
      opens && !named.some((mention) => mention.kind === 'therapy') ? seed.text.slice(opens.at[1], span[1]) : null,
  })
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
