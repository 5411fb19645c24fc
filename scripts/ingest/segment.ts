import type { Seed } from './read.ts'

/** What a block of an article can be. */
export const blockKinds = ['title', 'byline', 'heading', 'label', 'lead-in', 'list-item', 'prose', 'furniture'] as const
export type BlockKind = (typeof blockKinds)[number]

/** Start and end, in UTF-16 units of the seed's text. */
export type Span = [start: number, end: number]

/** A piece of an article: usually a line or a paragraph. */
export interface Block {
  kind: BlockKind
  /** Without list marks and heading marks. */
  at: Span
  text: string
  /** Line in the seed, from 1. */
  line: number
  /** The label before the colon, where the block has one. */
  label: Span | null
  /** The heading that the block stands under. */
  heading: Block | null
  /** The lead-in whose list or labelled lines the block belongs to. */
  lead: Block | null
}

/** Kinds of block whose sentences are read for claims. */
export const toldKinds: ReadonlySet<BlockKind> = new Set(['label', 'lead-in', 'list-item', 'prose'])

/**
 * Cut an article into blocks and say what each is.
 *
 * A line is a block; a line that goes on in the next one (no mark at its end, the next begins in lower case) is joined
 * with it. Headings, lead-ins and the lists beneath them are bound to their blocks.
 */
export function segment(seed: Seed): Block[] {
  const blocks: Block[] = []
  let heading: Block | null = null
  let lead: Block | null = null
  for (const line of linesOf(seed)) {
    for (const block of blocksOf(line, seed, blocks, lead)) {
      if (block.kind === 'heading') {
        heading = block
        lead = null
      } else if (block.kind === 'lead-in') {
        block.heading = heading
        lead = block
      } else if (block.kind === 'list-item' || (block.kind === 'label' && !endsList(block, blocks))) {
        block.heading = heading
        block.lead = lead
      } else {
        block.heading = heading
        lead = null
      }
      blocks.push(block)
    }
  }
  return blocks
}

/** A labelled line behind marked list items is no part of their list. */
function endsList(block: Block, before: Block[]): boolean {
  return block.kind === 'label' && before.at(-1)?.kind === 'list-item'
}

interface Line {
  at: Span
  number: number
}

function linesOf(seed: Seed): Line[] {
  const lines: Line[] = []
  let number = seed.text.slice(0, seed.start).split('\n').length
  let offset = seed.start
  for (const [whole, raw = ''] of seed.text.slice(seed.start).matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const text = raw.trim().replace(/^\uFEFF/, '')
    if (/[\p{L}\p{N}]/u.test(text)) {
      const start = offset + raw.indexOf(text)
      const previous = lines.at(-1)
      const before = previous ? seed.text.slice(...previous.at) : ''
      const goesOn =
        previous !== undefined &&
        previous.number === number - 1 &&
        /[\p{L},]$/u.test(before) &&
        /^\p{Ll}/u.test(text) &&
        before.length > 40
      if (goesOn) previous.at[1] = start + text.length
      else lines.push({ at: [start, start + text.length], number })
    }
    offset += whole.length
    number += 1
  }
  return lines
}

const inlineDate = /^(?:date|published|updated)?[: ]{0,3}\d{4}-\d{2}-\d{2}(?=\s)/i
const monthDay =
  /^(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{1,2})?(?:,? \d{4})?$/
const furniture = /^\d{1,3} min(?:ute)?s?(?: read)?$|^(?:share|print|subscribe|follow us|read (?:also|more))\b/i
const listMark = /^(?:[-•–*]|\(\d{1,2}\))\s+/
const label = /^((?:\p{Lu}|\p{Ll}\p{Lu})[^:.!?]{1,60}):\s+(?=\S)/u
const openList = /\b(?:should|must|to|can|including|include|are|following)\s*:$/i

function blocksOf(line: Line, seed: Seed, before: Block[], lead: Block | null): Block[] {
  const text = seed.text.slice(...line.at)
  const make = (kind: BlockKind, from: number, labelled: Span | null = null, to = text.length): Block => ({
    kind,
    at: [line.at[0] + from, line.at[0] + to],
    text: text.slice(from, to),
    line: line.number,
    label: labelled,
    heading: null,
    lead: null,
  })
  const labelOf = (from: number): Span | null => {
    const found = label.exec(text.slice(from))
    if (!found?.[1] || found[1].split(/\s+/).length > 8) return null
    return [line.at[0] + from, line.at[0] + from + found[1].length]
  }

  if (isTop(before)) {
    const date = inlineDate.exec(text)
    if (date && date[0].length < text.length) {
      const rest = date[0].length + (/^\s+/.exec(text.slice(date[0].length))?.[0].length ?? 0)
      return [make('byline', 0, null, date[0].length), make('prose', rest)]
    }
    if (before.length === 0 && seed.header.title === undefined && isHeadingLike(text)) return [make('title', 0)]
    const marked = listMark.exec(text)?.[0].length ?? 0
    const bare = text.slice(marked)
    if (furniture.test(bare)) return [make('furniture', marked)]
    if (
      before.length > 0 &&
      before.length < 6 &&
      before[0]?.kind === 'title' &&
      (marked > 0 || monthDay.test(bare)) &&
      bare.length < 40
    )
      return [make('byline', marked)]
  }
  const marked = /^#{1,6}\s+/.exec(text)
  if (marked) return [make('heading', marked[0].length)]
  if (furniture.test(text)) return [make('furniture', 0)]
  const item = listMark.exec(text)?.[0].length ?? 0
  if (item > 0) return [make('list-item', item, labelOf(item))]
  if (text.endsWith(':')) return [make('lead-in', 0, labelOf(0))]
  if (/^\d{1,2}\.\s+\p{Lu}/u.test(text) && isHeadingLike(text.replace(/^\d{1,2}\.\s+/, ''))) return [make('heading', 0)]
  if (isHeadingLike(text)) return [make('heading', 0)]
  const own = labelOf(0)
  if (lead && openList.test(lead.text) && isListed(text, own, lead)) return [make('list-item', 0, own)]
  return [make(own ? 'label' : 'prose', 0, own)]
}

/** Whether only the title and byline lines have been read so far. */
function isTop(before: Block[]): boolean {
  return before.every(({ kind }) => kind === 'title' || kind === 'byline' || kind === 'furniture')
}

/** A short line without a full stop, such as "Risks and Safety" or "Critical Considerations: Navigating Tourism". */
function isHeadingLike(text: string): boolean {
  return text.length <= 100 && /^[\p{Lu}\p{N}]/u.test(text) && !/[.!?:;,]["”’)]?$/.test(text)
}

/** After "patients should:" come lines that begin with a verb; a line that begins a new thought ends the list. */
function isListed(text: string, own: Span | null, lead: Block): boolean {
  if (!/\b(?:should|must|to)\s*:$/i.test(lead.text)) return own !== null
  return !/^(?:This|These|That|The|A|An|At|In|It|We|Our|If|For|While|As|However)\b/.test(text)
}
