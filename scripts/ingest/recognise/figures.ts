import type { Figure } from '../../../src/schema/figure.ts'
import type { Span } from '../read/seed.ts'
import { type Block, isTold } from '../segment/block.ts'
import { boundsOf } from './figures/bounds.ts'
import { figureInCell } from './figures/cells.ts'
import { chinese } from './figures/chinese.ts'
import { counts } from './figures/counts.ts'
import { dates } from './figures/dates.ts'
import type { Grammar, FigureValue } from './figures/grammar.ts'
import { lostSigns } from './figures/lost-signs.ts'
import { ages, doses, durations } from './figures/measures.ts'
import { money } from './figures/money.ts'
import { identifiers, namesIn } from './figures/names.ts'
import { intervals, ratios, shares } from './figures/shares.ts'
import { leftOut, listedWith, unitLeftOut } from './figures/siblings.ts'

/**
 * Grammars in the order in which they claim text: what an earlier one has read, a later one leaves alone. Before them
 * come identifiers, doses (whose cells have names: `2×10⁶ CD34+ cells`) and what only names.
 */
const grammars: Grammar[] = [
  ...dates,
  ...intervals,
  ...money,
  ...ages,
  ...chinese,
  ...shares,
  ...durations,
  ...ratios,
  ...counts,
]

/**
 * Find the figures a block states; numbers of headings and labels are names, not figures.
 *
 * Shares stay in percent as written (40.4, never 0.404); money keeps its currency; a range keeps both ends.
 * Offsets count UTF-16 units from the start of the seed's text.
 */
export function findFigures(block: Block): Figure[] {
  if (block.kind === 'title' || block.kind === 'byline')
    return figuresIn(block.text, block.at[0]).filter(({ kind }) => kind === 'date')
  if (block.kind === 'row') return rowFigures(block)
  if (!isTold(block)) return []
  const from = block.label ? block.label[1] - block.at[0] + 1 : 0
  const own = block.text.slice(from)
  const head = block.kind === 'record' ? (block.lead?.text ?? '') : block.text.slice(0, from)
  const cell = figureInCell(own, block.at[0] + from, [head])
  return cell ? [cell] : figuresIn(own, block.at[0] + from)
}

/**
 * Figures in the cells of a row; a bare number takes unit or currency from the head of its column, the name of its row
 * or the head of the table.
 */
function rowFigures({ text, at, cells, lead }: Block): Figure[] {
  const heads = lead?.cells.map(([from, to]) => lead.text.slice(from - lead.at[0], to - lead.at[0])) ?? []
  const cellAt = ([from, to]: Span) => text.slice(from - at[0], to - at[0])
  const name = cells[0] ? cellAt(cells[0]) : ''
  return cells.flatMap((span, index) => {
    const [from] = span
    const cell = cellAt(span)
    const bound = lead && index > 0 ? figureInCell(cell, from, [heads[index] ?? '', name, heads[0] ?? '']) : null
    return bound ? [bound] : figuresIn(cell, from)
  })
}

/** Find the figures of a text that starts at `offset`. */
export function figuresIn(text: string, offset = 0): Figure[] {
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
  identifiers.forEach(readAll)
  doses.forEach(readAll)
  for (const span of namesIn(text)) take(span)
  for (const { at } of lostSigns(text)) take(at)
  grammars.forEach(readAll)
  const joined = found
    .flatMap((figure) => [...listedWith(figure, text), ...unitLeftOut(figure, found, text)])
    .filter(({ at }) => take(at))
  const counted = [...found, ...joined].toSorted(byPlace)
  const elliptical = leftOut(text, counted).filter(({ at }) => take(at))
  return [...counted, ...elliptical]
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
