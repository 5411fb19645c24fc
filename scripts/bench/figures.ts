import { readFileSync } from 'node:fs'
import { fold } from '../../src/language/fold.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { figuresIn } from '../ingest/recognise/figures.ts'
import { settleMarks } from '../ingest/read/marks.ts'

/** A sentence with every figure that it states; see tests/numbers/README.md. */
export interface NumberCase {
  kind: string
  text: string
  figures: { kind: string; low: number | string; high: number | string; unit?: string; currency?: string }[]
  /** The sentence does not settle a number. */
  ask?: true
  /** Not read as it should be yet. */
  missed?: true
}

export function readCases(file: string): NumberCase[] {
  return JSON.parse(readFileSync(file, 'utf8')) as NumberCase[]
}

/** What a sentence states and what is read, each figure as one line of its values. */
export function readCase({ text, figures }: NumberCase): { stated: string[]; read: string[] } {
  const settled = settleMarks(fold(text).text)
  const isOpen = ({ at }: Figure) => settled.unsettled.some(([start, end]) => at[0] < end && start < at[1])
  const read = figuresIn(settled.text).filter((figure) => !isOpen(figure))
  return { stated: figures.map(valuesOf).toSorted(), read: read.map(valuesOf).toSorted() }
}

/** Kind, ends, unit, comparator; identifiers, dates and ratios have no unit to compare. */
function valuesOf(figure: object): string {
  const { kind, low, high, unit, currency, comparator, approximate } = figure as Partial<Record<string, string>>
  const counted = ['identifier', 'date', 'ratio'].includes(kind ?? '') ? '' : (currency ?? unit ?? '')
  const parts = [kind, low, high, counted.toLowerCase().replace(/[\s-]/g, ''), comparator, approximate && 'about']
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

/** How many sentences of each kind are read wholly right, and how many figures are found and right. */
export function scoreCases(cases: NumberCase[]): string {
  const results = cases.map((one) => ({ kind: one.kind, ...readCase(one) }))
  const isRight = ({ stated, read }: (typeof results)[number]) => stated.join('\n') === read.join('\n')
  const rows = [...Map.groupBy(results, ({ kind }) => kind)].map(
    ([kind, some]) => `${kind.padEnd(12)}${some.filter(isRight).length} of ${some.length}`,
  )
  const right = results.flatMap(({ stated, read }) => shared(stated, read)).length
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`
  const found = share(right, results.flatMap(({ stated }) => stated).length)
  const precise = share(right, results.flatMap(({ read }) => read).length)
  return [
    ...rows,
    '',
    `sentences read wholly right ${share(results.filter(isRight).length, results.length)}`,
    `figures found ${found}, right ${precise}`,
  ].join('\n')
}

function shared(stated: string[], read: string[]): string[] {
  const left = [...stated]
  return read.filter((one) => left.includes(one) && left.splice(left.indexOf(one), 1))
}
