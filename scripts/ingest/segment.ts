import { months } from '../../src/lib/months.ts'
import type { Seed } from './read.ts'
import { bindRecords, bindRows } from './tables.ts'

/** What a block of an article can be. */
export const blockKinds = [
  'title',
  'byline',
  'heading',
  'label',
  'lead-in',
  'list-item',
  'question',
  'answer',
  'row',
  'record',
  'quotation',
  'prose',
  'furniture',
  'tail',
] as const
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
export const toldKinds: ReadonlySet<BlockKind> = new Set([
  'label',
  'lead-in',
  'list-item',
  'answer',
  'quotation',
  'prose',
])

/** Whether a block's sentences are read: a row or the value of a record only where its head or label is known. */
export function isTold({ kind, lead }: Block): boolean {
  return toldKinds.has(kind) || ((kind === 'row' || kind === 'record') && lead !== null)
}

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
  bindRows(blocks)
  bindRecords(blocks)
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
const monthDay = new RegExp(
  String.raw`^(?:\d{1,2} )?(?:${months.map((name) => name.slice(0, 3)).join('|')})[a-z]{0,6}\.?(?: \d{1,2})?(?:,? \d{4})?$`,
)
const furniture =
  /^\d{1,3} min(?:ute)?s?(?: read)?$|^(?:share|print|subscribe|sign up|follow us|log in|skip to|read (?:also|more)|photo|image|source|editor|media contact|tel|phone|fax|advertisement|was this (?:article|page) helpful)\b|^©|\b(?:all rights reserved|cookies|newsletter|open access article|licensed under|CC BY|terms of use)\b|版权所有|关注我们|^(?:\S+\s*[>›»]\s*){1,6}\S+/i
/** From here on a page speaks of other things. */
const tail =
  /^(?:more (?:from|on|in)\b|related\b|you may also like|previous (?:notices|articles)|read next|recommended|latest news|other articles)/i
const chineseHeading = /^[一二三四五六七八九十]{1,3}、/
const questionMark = /^(?:Q|Question|问)\s?\d{0,2}\s?[:：.]\s*/
const answerMark = /^(?:A|Answer|答)\s?\d{0,2}\s?[:：.]\s*/
const fullDate = /\b(?:19|20)\d{2}(?:年|\b)/
const imperative =
  /^(?:Ask|Consult|Choose|Be|Follow|Check|Look|Keep|Bring|Tell|Report|Stop|Talk|Read|Get|Take|Make|Find|Avoid|Confirm|Request|Verify|Do|Discuss|Inform|Seek|Speak|Write|Record|Send|Call|Contact|Note|Prepare|Compare|Insist|Never|Always|Plan|Wait|Carry|Watch|Consider|Understand|Know|Learn|Give|Refer|Examine|Notify|Document|Weigh|Sign|Pay|Go|Use|Leave|Say|Show|See)\b/i
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

  if (before.some(({ kind }) => kind === 'tail') || (tail.test(text) && text.length < 60 && before.length > 3))
    return [make('tail', 0)]
  if (isTop(before)) {
    const date = inlineDate.exec(text)
    if (date && date[0].length < text.length) {
      const rest = date[0].length + (/^\s+/.exec(text.slice(date[0].length))?.[0].length ?? 0)
      return [make('byline', 0, null, date[0].length), make('prose', rest)]
    }
    if (
      !before.some(({ kind }) => kind === 'title') &&
      !furniture.test(text) &&
      seed.header.title === undefined &&
      isTitleLike(text)
    )
      return [make('title', 0)]
    const marked = listMark.exec(text)?.[0].length ?? 0
    const bare = text.slice(marked)
    if (furniture.test(bare)) return [make('furniture', marked)]
    if (before[0] && before.length < 6 && text.length < 80 && isByline(bare, marked > 0))
      return [make('byline', marked)]
  }
  const marked = /^#{1,6}\s+/.exec(text)
  if (marked) return [make('heading', marked[0].length)]
  if (furniture.test(text)) return [make('furniture', 0)]
  const asked = questionMark.exec(text)?.[0].length
  if (asked !== undefined) return [make('question', asked)]
  const answered = answerMark.exec(text)?.[0].length
  if (answered !== undefined) return [make('answer', answered)]
  if (isRow(text)) return [make('row', 0)]
  const numbered = chineseHeading.exec(text)?.[0].length
  if (numbered !== undefined && text.length < 60 && !/[.。]$/.test(text)) return [make('heading', numbered)]
  if (/^(?:What|Is|Are|Who|How|Why|When|Can|Does|Do|Where|Which|Will|Should)\b[^.]{0,60}\?$/.test(text))
    return [make('heading', 0)]
  if (/^["“]/.test(text) && /["”]/.test(text.slice(1))) return [make('quotation', 0)]
  const item = listMark.exec(text)?.[0].length ?? 0
  if (item > 0) return [make('list-item', item, labelOf(item))]
  if (text.endsWith(':')) return [make('lead-in', 0, labelOf(0))]
  if (/^\d{1,2}\.\s+\p{Lu}/u.test(text) && isHeadingLike(text.replace(/^\d{1,2}\.\s+/, ''))) return [make('heading', 0)]
  if (isHeadingLike(text)) return [make('heading', 0)]
  const own = labelOf(0)
  if (lead && openList.test(lead.text) && isListed(text, own, lead)) return [make('list-item', 0, own)]
  return [make(own ? 'label' : 'prose', 0, own)]
}

/** Who wrote it, where and when: "By Lin Mao", "WUHAN, 18 November 2025", "- Some Clinic". */
function isByline(text: string, marked: boolean): boolean {
  if (marked) return text.length < 40
  if (monthDay.test(text) || /^(?:By|From|Updated|Published)\b|^更新日期/.test(text)) return true
  return (
    !/[.。!?:：]$/.test(text) &&
    (fullDate.test(text) || !/[,;]/.test(text)) &&
    !/\b(?:is|are|was|were|has|have)\b/.test(text) &&
    text.split(/\s+/).length <= 9
  )
}

/** The first line of a pasted article: short, and no sentence. */
function isTitleLike(text: string): boolean {
  return text.length <= 140 && !/[.。;,]$/.test(text)
}

/** Cells parted by tabs or bars. */
function isRow(text: string): boolean {
  return (text.match(/\t|\s\|\s/g)?.length ?? 0) >= 2
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
  return imperative.test(text)
}
