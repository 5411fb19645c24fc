import type { Seed, Span } from '../read/seed.ts'
import type { Block } from './block.ts'
import type { Placed } from './blocks/walk.ts'

/**
 * Put together the tables and records whose cells stand on lines of their own, and bind each row to the head of its
 * table and each value to its label.
 */
export function bindTables(placed: Placed[], seed: Seed): Placed[] {
  const labels = new Set<string>()
  const bound = runsOf(placed).flatMap((run) => tableIn(run, seed) ?? recordIn(run, labels))
  labelledParagraphs(bound, labels)
  for (const [index, { block, line }] of bound.entries()) {
    const next = bound[index + 1]
    if (next && labels.has(block.text) && isPair({ block, line }, next)) makeRecord([block, next.block])
    if (/^(?:list-item|label)$/.test(block.kind) && block.lead && !/^(?:lead-in|answer)$/.test(block.lead.kind))
      block.lead = null
  }
  listEntries(bound)
  bindRows(bound.map(({ block }) => block))
  bindValues(bound.map(({ block }) => block))
  return bound
}

/** Lines that can be cells stand together; any other line stands alone. */
function runsOf(placed: Placed[]): Placed[][] {
  const runs: Placed[][] = []
  for (const one of placed) {
    const last = runs.at(-1)?.at(-1)
    const follows = last && isCell(last) && isCell(one) && one.line.number === last.line.number + 1
    if (follows) runs.at(-1)?.push(one)
    else runs.push([one])
  }
  return runs
}

function isCell({ block, line }: Placed): boolean {
  const canBe = /^(?:heading|prose|lead-in|list-item)$/.test(block.kind) && line.mark === null && line.label === null
  return canBe && block.text.length < 90 && !/[.!?。！？]$/.test(block.text)
}

/**
 * A run of cells as rows: of three to eight columns, each all figures or all words, one at least of figures, below a
 * head without any. The first line can be the heading of the table.
 */
function tableIn(run: Placed[], seed: Seed): Placed[] | null {
  for (const from of [0, 1]) {
    for (let columns = 3; columns <= 8; columns++) {
      const cells = run.slice(from)
      if (cells.length % columns > 0 || cells.length < 3 * columns || !isTable(cells, columns)) continue
      const rows = Array.from({ length: cells.length / columns }, (_, row) =>
        rowOf(cells.slice(row * columns, (row + 1) * columns), seed),
      )
      return [...run.slice(0, from), ...rows]
    }
  }
  return null
}

function isTable(cells: Placed[], columns: number): boolean {
  const texts = cells.map(({ block }) => block.text)
  if (texts.slice(0, columns).some((text) => /\d/.test(text) || text.split(/\s{1,12}/).length > 6)) return false
  let figures = 0
  for (let column = 0; column < columns; column++) {
    const own = texts.filter((text, index) => index >= columns && index % columns === column && !isBlank(text))
    const numbered = own.filter((text) => /\d/.test(text)).length
    if (numbered > 0 && numbered < own.length) return false
    if (numbered > 0) figures += 1
  }
  return figures > 0 && figures < columns
}

const isBlank = (text: string) =>
  /^(?:n\/?a|none|nil|free|unknown|not (?:stated|given|known|reported)|无|免费)$/i.test(text)

function rowOf(cells: Placed[], seed: Seed): Placed {
  const [first, last] = [cells[0] as Placed, cells.at(-1) as Placed]
  const at: Span = [first.block.at[0], last.block.at[1]]
  const block: Block = {
    ...first.block,
    kind: 'row',
    at,
    text: seed.text.slice(...at),
    label: null,
    lead: null,
    cells: cells.map(({ block: cell }) => cell.at),
  }
  return { block, line: first.line }
}

/** Label and value in turn: two pairs at least, labels short and without figures, and values unlike labels. */
function recordIn(run: Placed[], labels: Set<string>): Placed[] {
  const from = run.length % 2
  const pairs = run.slice(from)
  if (pairs.length < 4) return run
  const named = pairs.filter((_, index) => index % 2 === 0)
  const values = pairs.filter((_, index) => index % 2 === 1)
  const areLabels = named.every(({ block }) => !/\d/.test(block.text) && block.text.split(/\s{1,12}/).length <= 8)
  const announced = pairs.filter(({ block }) => block.kind === 'lead-in').length
  if (announced > 0 && (announced < named.length || values.some(({ block }) => block.kind === 'lead-in'))) return run
  const unlike = values.filter(({ block }, index) => isValue(block.text, named[index]?.block.text ?? '')).length
  if (!areLabels || unlike * 2 < values.length) return run
  makeRecord(pairs.map(({ block }) => block))
  for (const { block } of named) labels.add(block.text)
  return run
}

/**
 * Lines without an empty one between them, a short label over a value each time, of which some are sentences: three
 * pairs at least. Headings over paragraphs look alike, so a value must be no sentence, or the labels come again.
 */
function labelledParagraphs(placed: Placed[], labels: Set<string>): void {
  const times = new Map<string, number>()
  const records: Placed[][] = []
  for (const lines of paragraphsOf(placed)) {
    const pairs = lines.slice(lines.length % 2)
    const named = pairs.filter((_, index) => index % 2 === 0)
    const values = pairs.filter((_, index) => index % 2 === 1)
    if (named.length < 3 || !named.every(isBareLabel) || !values.every(canBeValue)) continue
    if (new Set(named.map(({ block }) => block.text)).size < named.length) continue
    records.push(pairs)
    for (const { block } of named) times.set(block.text, (times.get(block.text) ?? 0) + 1)
  }
  for (const pairs of records) {
    const named = pairs.filter((_, index) => index % 2 === 0)
    const comesAgain = named.filter(({ block }) => (times.get(block.text) ?? 0) > 1).length * 2 > named.length
    const short = pairs.filter(
      (one, index) => index % 2 === 1 && isCell(one) && /\d|^\p{Ll}/u.test(one.block.text),
    ).length
    if (!comesAgain && short === 0) continue
    makeRecord(pairs.map(({ block }) => block))
    for (const { block } of named) labels.add(block.text)
  }
}

/** Lines that follow each other without an empty one between them. */
function paragraphsOf(placed: Placed[]): Placed[][] {
  const paragraphs: Placed[][] = []
  for (const one of placed) {
    const last = paragraphs.at(-1)?.at(-1)
    if (last && !one.line.gap) paragraphs.at(-1)?.push(one)
    else paragraphs.push([one])
  }
  return paragraphs
}

function isBareLabel(one: Placed): boolean {
  const { block } = one
  return block.kind === 'heading' && isCell(one) && !/\d/.test(block.text) && block.text.split(/\s{1,12}/).length <= 6
}

function canBeValue({ block, line }: Placed): boolean {
  return /^(?:heading|prose|label)$/.test(block.kind) && line.mark === null
}

function isValue(text: string, label: string): boolean {
  return label.endsWith(':') || /\d|^\p{Ll}|,/u.test(text) || (text.length > 25 && text.length > label.length * 2)
}

/** A label known from another record, with its value: a record of one line. */
function isPair(one: Placed, next: Placed): boolean {
  return one.block.kind !== 'record' && isCell(one) && isCell(next) && next.line.number === one.line.number + 1
}

function makeRecord(blocks: Block[]): void {
  for (const [index, block] of blocks.entries()) {
    block.kind = 'record'
    block.lead = index % 2 === 1 ? (blocks[index - 1] ?? null) : null
    block.label = null
  }
}

/** The first row of a table is its head and the lead of the rows beneath. */
function bindRows(blocks: Block[]): void {
  let head: Block | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'row') head = null
    else if (blocks[index - 1]?.kind !== 'row') head = block
    else block.lead = head
  }
}

/** In a record labels and values stand in turn; a line that ends in a colon is a label. */
function bindValues(blocks: Block[]): void {
  let label: Block | null = null
  for (const block of blocks) {
    if (block.kind !== 'record' || block.lead) label = null
    else if (label && !/[:：]$/.test(block.text)) {
      block.lead = label
      label = null
    } else label = block
  }
}

/** Three or more short lines that would each be a heading with nothing under it are a list. */
function listEntries(placed: Placed[]): void {
  for (let from = 0; from < placed.length;) {
    let to = from + 1
    while (to < placed.length && follows(placed[to - 1] as Placed, placed[to] as Placed)) to++
    const over = placed[from - 1]?.block.kind === 'heading' && placed[from]?.line.gap ? from : from + 1
    const under = placed[to] && !placed[to]?.line.gap && placed[to]?.block.kind !== 'heading' ? to - 1 : to
    if (placed[from]?.block.kind === 'heading' && under - over >= 3)
      for (const { block } of placed.slice(over, under)) makeEntry(block)
    from = to
  }
}

function follows(one: Placed, next: Placed): boolean {
  const isBare = ({ block, line }: Placed) => block.kind === 'heading' && isCell({ block, line })
  return isBare(one) && isBare(next) && next.line.number === one.line.number + 1
}

function makeEntry(block: Block): void {
  block.kind = 'list-item'
}
