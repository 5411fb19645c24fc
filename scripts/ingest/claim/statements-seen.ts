import type { Figure } from '../../../src/schema/figure.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Seen } from '../models/seen.ts'
import type { Span } from '../read/seed.ts'
import type { Recognised } from '../recognise/recognised.ts'
import { type Block, isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { sentencesOf } from '../segment/sentences.ts'
import { type Found, foundByBlock } from './found.ts'
import { statementsOf } from './statements.ts'
import { within } from './within.ts'

/** A sentence of an article, or a part of one that states something of its own, with what a model may know of it. */
export interface StatementSeen {
  passage: Passage
  /** Its sentence; UTF-16 units from the start of the seed's text. */
  sentence: Span
  at: Span
  /** Whether it is the whole of its sentence. */
  isWhole: boolean
  seen: Seen
}

/** A name or a figure, for which its kind stands: a model learns what is said, not of what. */
interface Standing {
  at: readonly [number, number]
  kind: string
}

/** Beyond this many characters no reader takes a sentence in as one, and its parts are read alone. */
const longest = 2000

/**
 * See everything that can make a claim, in the order of the text: its words, with names and figures replaced by their
 * kinds (`<therapy>`, `<money>`), what stands over it and before it, where it stands and on what kind of page.
 */
export function statementsSeen(
  recognised: Recognised,
  { term }: Vocabulary,
  found: Found = foundByBlock(recognised),
): StatementSeen[] {
  const { text, passages } = recognised
  const outcomes = new Set(term.flatMap(({ role, id }) => (role === 'outcome' ? id : [])))
  const title = passages.flatMap(({ block }) => (block.kind === 'title' || block.kind === 'byline' ? block.text : []))
  const page = pageFacts(passages)
  const standing = standingIn(recognised)
  let next = 0
  let question = ''
  let heading: Block | null = null
  return passages.flatMap((passage, index) => {
    const { block } = passage
    if (block.heading !== heading) question = ''
    heading = block.heading
    if (block.kind === 'question') question = block.text
    if (!isTold(block)) return []
    const over = { ...textsOver(block, question, text), title: title.join(' ') }
    const facts = [
      `tenth=${Math.floor((10 * index) / passages.length)}`,
      `after=${passages[index - 1]?.block.kind ?? 'nothing'}`,
      ...page,
    ]
    let before = ''
    return statementsIn(block, text, found, outcomes).map(({ sentence, at }, place, all): StatementSeen => {
      while ((standing[next]?.at[0] ?? at[0]) < at[0]) next += 1
      const from = next
      while ((standing[next]?.at[1] ?? Number.POSITIVE_INFINITY) <= at[1]) next += 1
      const within = standing.slice(from, next)
      const own = replaced(text, at, within)
      const texts = { own, before, ...over }
      before = own
      const where = place === 0 ? 'first' : place === all.length - 1 ? 'last' : 'within'
      const isWhole = at[0] === sentence[0] && at[1] === sentence[1]
      const seen = { texts, facts: [...ownFacts(block, own, where, within), ...facts] }
      return { passage, sentence, at, isWhole, seen }
    })
  })
}

/** The statements of each sentence of a block; one that runs on and on counts as its statements. */
function statementsIn(
  block: Block,
  text: string,
  found: Found,
  outcomes: ReadonlySet<string>,
): { sentence: Span; at: Span }[] {
  const { figures, mentions } = found.get(block) ?? { figures: [], mentions: [] }
  const told = figures.filter(({ kind }) => kind !== 'identifier')
  return sentencesOf(block).flatMap((sentence) => {
    const spans = statementsOf(
      text.slice(...sentence),
      sentence,
      within(told, sentence),
      within(mentions, sentence),
      outcomes,
    )
    const isEndless = sentence[1] - sentence[0] > longest
    return spans.map((at) => ({ sentence: isEndless ? at : sentence, at }))
  })
}

function textsOver({ kind, lead, heading, label }: Block, question: string, text: string): Seen['texts'] {
  return {
    lead: lead?.text ?? '',
    question: kind === 'answer' ? (lead?.text ?? question) : question,
    heading: heading?.text ?? '',
    label: label ? text.slice(...label) : '',
  }
}

function ownFacts({ kind }: Block, own: string, where: string, within: readonly Standing[]): string[] {
  return [
    `block=${kind}`,
    `block=${kind} ${where}`,
    `long=${Math.min(8, Math.round(Math.log2(own.length + 1)))}`,
    ...(within.length > 0 ? new Set(within.map((one) => `holds=${one.kind}`)) : ['holds=nothing']),
  ]
}

/** Kinds of name for which the kind stands; a term, and what a guide is about, are said in words that tell something. */
const stands: ReadonlySet<string> = new Set(['condition', 'therapy', 'regulation', 'facility', 'body', 'place'])

/** Names and figures in the order of the text; the longer stands where two meet. */
function standingIn({ mentions, candidates, figures }: Recognised): Standing[] {
  const all: Standing[] = [
    ...mentions.flatMap(({ kind, at }) => (stands.has(kind) ? { kind, at } : [])),
    ...candidates.flatMap(({ kind, at }) => (stands.has(kind) ? at.map((each) => ({ kind, at: each })) : [])),
    ...figures.map((figure) => ({ kind: nameOf(figure), at: figure.at })),
  ].toSorted((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1])
  let end = 0
  return all.filter(({ at }) => {
    const isApart = at[0] >= end
    if (isApart) end = at[1]
    return isApart
  })
}

function nameOf(figure: Figure): string {
  return figure.kind === 'count' && figure.unit === 'patients' ? 'people' : figure.kind
}

function replaced(text: string, [start, end]: Span, standing: readonly Standing[]): string {
  let from = start
  let words = ''
  for (const { at, kind } of standing) {
    words += `${text.slice(from, at[0])} <${kind}> `
    from = at[1]
  }
  return (words + text.slice(from, end)).replace(/\s+/g, ' ').trim()
}

const telling = ['answer', 'row', 'record', 'list-item', 'quotation', 'prose'] as const

/** What kind of page it is, as its blocks tell: of some kinds many pages hold none. */
function pageFacts(passages: readonly Passage[]): string[] {
  return telling.map((kind) => {
    const share = passages.filter(({ block }) => block.kind === kind).length / (passages.length || 1)
    return `page ${kind}=${share === 0 ? 'none' : share < 0.2 ? 'some' : 'many'}`
  })
}
