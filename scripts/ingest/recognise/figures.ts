import type { Figure } from '../../../src/schema/figure.ts'
import type { Span } from '../read/seed.ts'
import { type Block, isTold } from '../segment/block.ts'
import { bareNumbers } from './figures/bare.ts'
import { boundsOf } from './figures/bounds.ts'

import { figureInCell } from './figures/cells.ts'
import { figureByTable, isPriced, ratioInCell } from './figures/tables.ts'
import { chinese } from './figures/chinese.ts'
import { counts } from './figures/counts.ts'
import { dates } from './figures/dates.ts'
import type { Grammar, FigureValue } from './figures/grammar.ts'
import { lostSigns } from './figures/lost-signs.ts'
import { ages, doses, doseSigns, durations } from './figures/measures.ts'
import { money, sumSigns } from './figures/money.ts'
import { identifiers, namesIn } from './figures/names.ts'
import { intervals, ratios, shares } from './figures/shares.ts'
import { mayHoldFigures } from './figures/numbers.ts'
import { leftOut, listedWith, unitLeftOut } from './figures/siblings.ts'

/**
 * Grammars in the order in which they claim text: what an earlier one has read, a later one leaves alone. Before them
 * come identifiers, doses (whose cells have names: `2×10⁶ CD34+ cells`) and what only names. Each kind has a cheap first
 * test; a text without what it finds holds no figure of the kind.
 */
const grammars: [needs: RegExp, Grammar[]][] = [
  [/\d|年|月|(?:January|February|March|April|May|June|July|August|September|October|November|December)/, dates],
  [/\d/, intervals],
  [sumSigns, money],
  [/age|old|years?|over|under|above|below|now|turn|\b(?:is|was|am|be|are|were|of|at|turn|who)\b|[,(] ?\d/i, ages],
  [/\p{Script=Han}/u, chinese],
  [/[%％]|per ?cent|pct|half|point|pp\b/i, shares],
  [/min|hour|hr|\dh|\d h\b|\dd|d ?\d|\d d\b|day|week|wk|mo|year|yr|decade|fortnight/i, durations],
  [/ratio|risk|hazard|odds|[HRO]R|of|in|from|among|per|third|quarter|fifth|sixth|eighth|tenth|[:：/]/, ratios],
  [/./, counts],
]

/**
 * Find the figures a block states; numbers of headings and labels are names, not figures.
 *
 * Shares stay in percent as written (40.4, never 0.404); money keeps its currency; a range keeps both ends.
 * Offsets count UTF-16 units from the start of the seed's text, `article`, in which a table's caption and an item's
 * lead-in tell what bare numbers count.
 */
export function findFigures(block: Block, article = ''): Figure[] {
  if (block.kind === 'title' || block.kind === 'byline')
    return figuresIn(block.text, block.at[0]).filter(({ kind }) => kind === 'date')
  if (block.kind === 'row') return rowFigures(block, article)
  if (!isTold(block)) return []
  const from = block.label ? block.label[1] - block.at[0] + 1 : 0
  const own = block.text.slice(from)
  const head = block.kind === 'record' ? (block.lead?.text ?? '') : block.text.slice(0, from)
  const cell = figureInCell(own, block.at[0] + from, [head])
  const said = `${article.slice(Math.max(0, block.at[0] - 400), block.at[0])} ${block.lead?.text ?? ''} ${head}`
  const named = block.kind === 'label' ? figuresIn(head, block.at[0]).filter(isTiming) : []
  return [...named, ...(cell ? [cell] : figuresIn(own, block.at[0] + from, said))]
}

/** Whether a figure of a label tells when, as in "Mortality at 28 days: 9%"; others name what they stand in. */
function isTiming({ kind }: Figure): boolean {
  return kind === 'duration'
}

/**
 * Figures in the cells of a row; a bare number takes unit or currency from the head of its column, the name of its row
 * or the head of the table.
 */
function rowFigures({ text, at, cells, lead }: Block, article: string): Figure[] {
  const heads = lead?.cells.map(([from, to]) => lead.text.slice(from - lead.at[0], to - lead.at[0])) ?? []
  const cellAt = ([from, to]: Span) => text.slice(from - at[0], to - at[0])
  const name = cells[0] ? cellAt(cells[0]) : ''
  const said = lead ? article.slice(Math.max(0, lead.at[0] - 4000), lead.at[0]) : ''
  return cells.flatMap((span, index) => {
    const [from] = span
    const cell = cellAt(span)
    if (!lead || index === 0) return figuresIn(cell, from)
    const own = heads[index] ?? ''
    const bound =
      figureInCell(cell, from, isPriced(own) ? [own, heads[0] ?? ''] : [own, name, heads[0] ?? '']) ??
      figureByTable(cell, from, { own, name, heads, said })
    if (bound) return [bound]
    const ratio = ratioInCell(cell, from, own)
    const rest = figuresIn(cell, from).filter(({ at }) =>
      ratio.every((one) => one.at[1] <= at[0] || at[1] <= one.at[0]),
    )
    return [...ratio, ...rest].toSorted(byPlace)
  })
}

/** Find the figures of a text that starts at `offset`; `said` stands before it and tells what is counted. */
export function figuresIn(text: string, offset = 0, said = ''): Figure[] {
  if (!mayHoldFigures(text)) return []
  const taken = new Uint8Array(text.length)
  const take = ([start, end]: Span) => !taken.subarray(start, end).includes(1) && taken.fill(1, start, end)
  const found: Figure[] = []
  const readAll = ({ pattern, read }: Grammar) => {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const span: Span = [match.index, match.index + match[0].trimEnd().length]
      const value = taken.subarray(...span).includes(1) ? null : read(match)
      if (value && take(span)) found.push({ ...value, ...around(value, match, text), at: span } as Figure)
      // what is no figure may hide one that begins inside of it
      else pattern.lastIndex = match.index + 1
    }
  }
  if (/\d|号/.test(text)) identifiers.forEach(readAll)
  if (doseSigns.test(text)) doses.forEach(readAll)
  for (const span of namesIn(text)) take(span)
  for (const { at } of lostSigns(text)) take(at)
  for (const [needs, ways] of grammars) if (needs.test(text)) ways.forEach(readAll)
  const joined = found
    .flatMap((figure) => [...listedWith(figure, text), ...unitLeftOut(figure, found, text)])
    .filter(({ at }) => take(at))
  const counted = [...found, ...joined].toSorted(byPlace)
  const elliptical = leftOut(text, counted).filter(({ at }) => take(at))
  const known = [...counted, ...elliptical].toSorted(byPlace)
  const isFree = (at: Span) => !taken.subarray(...at).includes(1)
  const bare = bareNumbers(text, known, isFree, said).filter(({ at }) => take(at))
  return [...known, ...bare]
    .toSorted(byPlace)
    .map((figure) => ({ ...figure, at: [figure.at[0] + offset, figure.at[1] + offset] as Span }))
}

function byPlace(a: Figure, b: Figure): number {
  return a.at[0] - b.at[0]
}

/** What the words next to a figure make of it; no more than a hundred characters before its first number count. */
function around(value: FigureValue, match: RegExpExecArray, text: string): ReturnType<typeof boundsOf> {
  const number = match.index + Math.max(0, match[0].indexOf(match.groups?.['low'] ?? ''))
  const end = match.index + match[0].trimEnd().length
  return boundsOf(value, {
    before: text.slice(Math.max(0, number - 100), number),
    within: text.slice(number, end),
    after: text.slice(end, end + 30),
  })
}
