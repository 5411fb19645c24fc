import { type BlockRead, blockModel, readBlockKinds } from './kinds.ts'
import type { Seed, Span } from '../../read/seed.ts'
import type { Block } from '../block.ts'
import { endsInColon, shapeOf } from './forms.ts'
import { type Line, lineOf } from './line.ts'
import { linesSeen } from './lines-seen.ts'

/** A block with the line that it was read from. */
export interface Placed {
  block: Block
  line: Line
}

/** What the lines read so far leave to the next. */
interface State {
  /** The lead-in whose list is open, with what the lines of the list have in common; `null` before the first. */
  lead: { block: Block; shape: ReturnType<typeof shapeOf> | null } | null
  question: Block | null
}

/** Says what kind of block each line of an article is; `isTitled` by its header, if no line is its title. */
export type KindsOf = (lines: readonly Line[], isTitled: boolean) => BlockRead[]

const byModel: KindsOf = (lines, isTitled) => readBlockKinds(blockModel(), linesSeen(lines, isTitled), isTitled)

/** Make each line a block of its kind; lists are bound to their lead-ins and answers to their questions. */
export function walk(whole: Line[], seed: Seed, kindsOf = byModel): Placed[] {
  const lines = walkable(whole, seed)
  const kinds = kindsOf(lines, seed.header.title !== undefined)
  let state: State = { lead: null, question: null }
  return lines.map((line, index) => {
    const block = blockOf(line, kinds[index] ?? [], seed)
    state = after(state, block, line)
    return { block, line }
  })
}

function blockOf(line: Line, read: BlockRead, seed: Seed): Block {
  const kind = read[0]?.[0] ?? 'prose'
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
    read,
  }
}

function after(state: State, block: Block, line: Line): State {
  const { kind } = block
  const isPassing = kind === 'furniture'
  const lead = isPassing ? state.lead : leadAfter(state.lead, block, line)
  if (lead && lead.block !== block && !isPassing) block.lead = lead.block
  if (kind === 'answer') block.lead = state.question
  return { lead, question: kind === 'question' ? block : kind === 'answer' || isPassing ? state.question : null }
}

/** A list goes on while its lines are of one kind. */
function leadAfter(lead: State['lead'], block: Block, line: Line): State['lead'] {
  const opens = block.kind === 'lead-in' || (block.kind === 'answer' && endsInColon(line))
  if (opens) return { block, shape: null }
  if (!lead || (block.kind !== 'list-item' && block.kind !== 'label')) return null
  const shape = shapeOf(line)
  return lead.shape === null || lead.shape === shape ? { ...lead, shape } : null
}

const inlineDate = /^(?:date|published|updated)?[: ]{0,3}\d{4}-\d{2}-\d{2}(?=\s)/i

/** Lines at the top of a page are cut behind a date that they begin with. */
export function walkable(lines: Line[], seed: Seed): Line[] {
  const top = 4
  return [...lines.slice(0, top).flatMap((line) => withoutDate(line, seed)), ...lines.slice(top)]
}

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
