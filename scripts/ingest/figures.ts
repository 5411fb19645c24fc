import type { Figure } from '../../src/schema/figure.ts'
import { dates } from './figures/dates.ts'
import type { Grammar, Reading } from './figures/grammar.ts'
import {
  ages,
  chinese,
  counts,
  doses,
  durations,
  identifiers,
  intervals,
  money,
  ratios,
  shares,
} from './figures/quantities.ts'
import type { Block, Span } from './segment.ts'
import { isTold } from './segment.ts'

/** Grammars in the order in which they claim text: what an earlier one has read, a later one leaves alone. */
const grammars: Grammar[] = [
  ...identifiers,
  ...dates,
  ...intervals,
  ...money,
  ...shares,
  ...doses,
  ...ages,
  ...durations,
  ...chinese,
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
  if (!isTold(block)) return []
  if (block.kind === 'row' && block.lead) return cellFigures(block, block.lead)
  const from = block.label ? block.label[1] - block.at[0] + 1 : 0
  return figuresIn(block.text.slice(from), block.at[0] + from)
}

/** Figures in the cells of a row; a bare number takes unit or currency from the head of its column. */
function cellFigures(row: Block, head: Block): Figure[] {
  const textOf = ({ text, at }: Block, [from, to]: Span) => text.slice(from - at[0], to - at[0])
  return row.cells.flatMap((cell, index) => {
    const column = head.cells[index]
    const text = textOf(row, cell)
    return boundToHead(text, cell[0], column ? textOf(head, column) : '') ?? figuresIn(text, cell[0])
  })
}

function boundToHead(cell: string, start: number, head: string): Figure[] | null {
  const number = /^\s*(\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d+)?)\s*$/.exec(cell)?.[1]
  if (!number) return null
  const value = Number(number.replaceAll(',', ''))
  const from = start + cell.indexOf(number)
  const place = { low: value, high: value, at: [from, from + number.length] as Span }
  const currency =
    /\b(USD|CNY|NZD|AUD|HKD|EUR|GBP|JPY)\b/.exec(head)?.[1] ??
    (/RMB|yuan|元/i.test(head) ? 'CNY' : /US\$|US dollars/.test(head) ? 'USD' : undefined)
  if (currency) return [{ kind: 'money', currency, ...place }]
  if (/sessions?|次/i.test(head)) return [{ kind: 'count', unit: 'sessions', ...place }]
  const unit = /\b(day|week|month|year)s?\b/i.exec(head)?.[1]?.toLowerCase()
  if (unit) return [{ kind: 'duration', unit: `${unit}s` as 'days', ...place }]
  if (/patients|people|\bn\b/i.test(head)) return [{ kind: 'count', unit: 'patients', ...place }]
  return /%|per cent/.test(head) ? [{ kind: 'share', unit: 'percent', ...place }] : []
}

/** Find the figures of a text that starts at `offset`. */
export function figuresIn(text: string, offset = 0): Figure[] {
  const found: Figure[] = []
  for (const grammar of grammars) {
    for (const match of text.matchAll(grammar.pattern)) {
      const span: Span = [match.index, match.index + match[0].trimEnd().length]
      if (found.some(({ at }) => at[0] < span[1] && span[0] < at[1])) continue
      const reading = grammar.read(match)
      if (reading) found.push({ ...reading, ...boundsOf(reading, text.slice(0, span[0])), at: span } as Figure)
    }
  }
  return found
    .toSorted((a, b) => a.at[0] - b.at[0])
    .map((figure) => ({ ...figure, at: [figure.at[0] + offset, figure.at[1] + offset] as Span }))
}

const comparatorWords: [RegExp, NonNullable<Figure['comparator']>][] = [
  [/(?:\bat least|\bno less than|≥)\s?$/i, 'at-least'],
  [/(?:\bno more than|\bnot more than)\s?$/i, 'up-to'],
  [/(?:\bno less than|\bno fewer than)\s?$/i, 'at-least'],
  [/(?:\bover|\bmore than|>)\s?(?:an? )?$/i, 'over'],
  [/(?:\bup to|\bat most|\bno more than|≤)\s?$/i, 'up-to'],
  [/(?:\bunder|\bless than|\bfewer than|<)\s?$/i, 'under'],
  [/(?:\bstarts? (?:at|from)|\bstarting (?:at|from)|\bfrom) (?:approximately |about |around )?$/i, 'from'],
]
const aboutWords = /(?:\b(?:about|around|approximately|roughly|some|nearly|almost|circa|ca\.)|~|≈)\s?$/i

/** What the words before a figure make of it: at least, over, from; about. */
function boundsOf({ kind, low, high }: Reading, before: string): Pick<Figure, 'comparator' | 'approximate'> {
  const bounded = kind !== 'identifier' && kind !== 'date' && low === high
  const startsAt = kind === 'money' && /\bstarting price\b[^.]{0,90}$/i.test(before)
  const comparator = bounded
    ? (comparatorWords.find(([pattern]) => pattern.test(before))?.[1] ?? (startsAt ? 'from' : undefined))
    : undefined
  return { ...(comparator && { comparator }), ...(aboutWords.test(before) && { approximate: true }) }
}
