import type { Seed, Span } from '../../read/seed.ts'
import type { Block, BlockKind, KindScore } from '../block.ts'
import { type Around, endsInColon, hasEnd, isLongProse, isShort, type OpenLead, shapeOf } from './around.ts'
import { classify } from './classify.ts'
import { cue, features, tailOf } from './cues.ts'
import { type Line, lineOf } from './line.ts'
import { titleAmong } from './title.ts'

/** A block with the line that it was read from. */
export interface Placed {
  block: Block
  line: Line
}

/** What the lines read so far leave to the next. */
interface State {
  last: BlockKind | null
  top: boolean
  titled: boolean
  tail: Around['tail']
  lead: (OpenLead & { block: Block }) | null
  question: Block | null
  faq: boolean
  contents: boolean
}

/** Say of each line, from the first to the last, what kind of block it is; lists are bound to their lead-ins. */
export function walk(lines: Line[], seed: Seed): Placed[] {
  const lastPlace = new Map(lines.filter(isShort).map(({ head }, index) => [head, index]))
  const short = lines.filter(isShort)
  const titled = seed.header.title !== undefined
  const title = titled ? -1 : titleAmong(lines)
  let state: State = {
    last: null,
    top: true,
    titled,
    tail: null,
    lead: null,
    question: null,
    faq: titled && cue('faq-heading').test(seed.header.title ?? ''),
    contents: false,
  }
  let shorts = 0
  const placed: Placed[] = []
  for (const [index, whole] of lines.entries()) {
    const comesAgain = short[shorts] === whole && (lastPlace.get(whole.head) ?? 0) > shorts
    if (short[shorts] === whole) shorts += 1
    for (const line of state.top ? withoutDate(whole, seed) : [whole]) {
      const neighbour = (by: number) => lines[index + by] ?? null
      if (state.tail && goesBack(state.tail, line, neighbour(1), neighbour(2))) state = { ...state, tail: null }
      const around: Around = {
        ...state,
        line,
        previous: neighbour(-1),
        next: neighbour(1),
        beforePrevious: neighbour(-2),
        afterNext: neighbour(2),
        lead: state.lead && { ...state.lead, text: state.lead.block.text },
        comesAgain,
        isTitle: index === title && line === whole,
        beforeTitle: index < title,
      }
      const scores = classify(around)
      const block = blockOf(line, scores, seed)
      state = after(state, block, line)
      placed.push({ block, line })
    }
  }
  return placed
}

function blockOf(line: Line, scores: KindScore[], seed: Seed): Block {
  const kind = scores[0]?.kind ?? 'prose'
  const keepsNumber =
    line.mark && kind !== 'list-item' && kind !== 'question' && /^(?:number|depth|letter)$/.test(line.mark.kind)
  const at: Span = keepsNumber ? [line.bare[0] - (line.mark?.length ?? 0), line.bare[1]] : line.bare
  return {
    kind,
    at,
    text: seed.text.slice(...at),
    line: line.number,
    label: kind === 'label' || kind === 'list-item' || kind === 'lead-in' ? line.label : null,
    heading: null,
    headings: [],
    lead: null,
    cells: kind === 'row' ? line.cells : [],
    scores,
  }
}

function after(state: State, block: Block, line: Line): State {
  const { kind, text } = block
  const isPassing = kind === 'furniture'
  const lead = isPassing ? state.lead : leadAfter(state.lead, block, line)
  if (lead && lead.block !== block && !isPassing) block.lead = lead.block
  if (kind === 'answer') block.lead = state.question
  return {
    last: isPassing && !state.top ? state.last : kind,
    top: state.top && (kind === 'title' || kind === 'byline' || isPassing),
    titled: state.titled || kind === 'title',
    tail: kind === 'tail' ? (tailOf(text) ?? state.tail ?? 'links') : state.tail,
    lead,
    question: kind === 'question' ? block : kind === 'answer' || isPassing ? state.question : null,
    faq: kind === 'heading' || kind === 'title' ? cue('faq-heading').test(text) : state.faq,
    contents: isPassing && (state.contents || features['contents']?.says?.test(text) === true),
  }
}

/** A list goes on while its lines are of one kind. */
function leadAfter(lead: State['lead'], block: Block, line: Line): State['lead'] {
  const opens = block.kind === 'lead-in' || (block.kind === 'answer' && endsInColon(line))
  if (opens) return { block, text: '', shape: null, spaced: null, lines: 0 }
  if (!lead || (block.kind !== 'list-item' && block.kind !== 'label')) return null
  const shape = shapeOf(line)
  if (lead.shape !== null && lead.shape !== shape) return null
  const spaced = lead.lines === 1 || !line.gap ? line.gap : lead.spaced
  return { ...lead, shape, spaced, lines: lead.lines + 1 }
}

/** Below a box of links the article can go on: two long paragraphs, under a heading or without one. */
function goesBack(from: NonNullable<Around['tail']>, line: Line, next: Line | null, afterNext: Line | null): boolean {
  if (from === 'comments') return false
  if (isShort(line) && !hasEnd(line)) return isLongProse(next) && isLongProse(afterNext)
  return from === 'links' && isLongProse(line) && isLongProse(next)
}

const inlineDate = /^(?:date|published|updated)?[: ]{0,3}\d{4}-\d{2}-\d{2}(?=\s)/i

/** "date 2026-01-19 Hospitals are busy.": the date is a byline of its own. */
function withoutDate(line: Line, seed: Seed): Line[] {
  const date = inlineDate.exec(line.head)?.[0].length
  if (date === undefined || !/\p{L}/u.test(line.head.slice(date))) return [line]
  const text = seed.text.slice(...line.at)
  const rest = date + (/^\s{1,40}/.exec(text.slice(date, date + 40))?.[0].length ?? 0)
  const { number, gap } = line
  return [
    lineOf(text.slice(0, date), [line.at[0], line.at[0] + date], number, gap),
    lineOf(text.slice(rest), [line.at[0] + rest, line.at[1]], number, false),
  ]
}
