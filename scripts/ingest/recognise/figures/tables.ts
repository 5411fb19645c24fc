import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { currencyOf } from '../../../../src/language/currencies.ts'
import type { Figure } from '../../../../src/schema/figure.ts'
import { pluralIn } from './bare.ts'
import { figureInCell, money, scales } from './cells.ts'
import { isCounted, isPeople, unitOf } from './nouns.ts'

/** A table around a cell: the heads of its column and of all, the name of its row, the article up to the table. */
interface Table {
  own: string
  name: string
  heads: string[]
  said: string
}

const priced = new RegExp(
  onOneLine`
    \b(?:prices?|costs?|paid|fees?|charges?|ceiling|amount|tariff|rate|revenues?|sales|expenses?|loss|income|profit|cash|result
    |assets|development|administrative|manufacture|deposit|total)\b|价|费|收入|金额|收费`,
  'i',
)
/** Whether the head of a column tells that what stands beneath it is money. */
export function isPriced(own: string): boolean {
  return priced.test(own)
}

const period = /^\s?(?:(?:[1-4][QH]|[QH][1-4]|FY)\s?)?(?:19|20)\d\d\s?$/
/** Sums, with their currency before or behind. */
const sums = new RegExp(String.raw`(?:${money.source})\s?\d|\d\s?(?:million|billion)?\s?(?:${money.source})`, 'giu')
/** A sentence or a caption that tells the currency of what follows: "Prices are in yuan", "Summary (KRW million)". */
const stated =
  /(?:\b(?:prices?|amounts?|figures|costs?|charges|fees|sums|all|unit)\b|单位|价格|金额|[(（])[^.。;；\n]{0,70}$/i

/**
 * The figure of a cell that holds a bare number in a column whose head names no unit: by the caption of the table, the
 * sentence that tells the currency of its prices, or the people whom another column counts. `null` where nothing does.
 */
export function figureByTable(cell: string, start: number, { own, name, heads, said }: Table): Figure | null {
  const as = (head: string) => figureInCell(cell, start, [head])
  if (isPriced(own) || (priced.test(name) && period.test(own))) {
    const unit = currencyStated(said)
    return unit ? as(unit) : null
  }
  if (period.test(own)) {
    const caption = captionOf(said)
    const unit = currencyStated(caption)
    const scale = /\bthousands?\b|\bmillions?\b|千元|万元|百万/i.exec(heads[0] ?? '')?.[0]
    const sole = scale && onlyCurrency(said)
    if (sole && !/per |share|headcount|number|employees/i.test(name)) return as(`${sole} ${scale}`)
    return unit ? as(unit) : withUnit(as('points'), pluralIn(caption))
  }
  const isOfPeople = heads.some((head) => isPeople(head.trim().split(/\s/)[0] ?? '') || /^\s?n\s?$/.test(head))
  if (/\b(?:number|evaluable|alive|treated|enrolled|count)\b|^n\b/i.test(own) || isOfPeople)
    return withUnit(as('points'), 'patients')
  const noun = /\b\p{Ll}{3,20}s\b(?=\s(?:before|after|at|in|per)\b)/u.exec(own)?.[0]
  return noun && isCounted(noun) ? withUnit(as('points'), unitOf(noun)) : null
}

/** A ratio before its interval in a cell whose column says so: "0.78 (0.51–1.20)" under "HR (95% CI)". */
export function ratioInCell(cell: string, start: number, own: string): Figure[] {
  const unit = /\b(?:HR|RR|OR|IRR|SMD|MD)\b/.exec(own)?.[0]
  const low = /^\s{0,9}(?<low>-?\d{1,3}\.\d{1,3})(?=\s?[([])/.exec(cell)?.groups?.['low']
  if (!unit || !low) return []
  const from = start + cell.indexOf(low)
  return [{ kind: 'interval', unit, low: Number(low), high: Number(low), at: [from, from + low.length] }]
}

/** The line right above a table where it is one that names it: short, and no sentence. */
function captionOf(said: string): string {
  const line = said.trimEnd().split('\n').at(-1) ?? ''
  return line.length < 110 && !/[.。]$/.test(line) ? line : ''
}

function withUnit(figure: Figure | null, unit: string | undefined): Figure | null {
  return figure && unit && Number.isInteger(figure.low) && Number(figure.low) >= 0
    ? ({ ...figure, kind: 'count', unit } as Figure)
    : null
}

/** The head that a table's caption, or a sentence before it, gives to a column of prices: currency and scale. */
function currencyStated(said: string): string | undefined {
  for (const line of said.split('\n').toReversed()) {
    const found = money.exec(line)
    if (
      !found ||
      !currencyOf(found[0]) ||
      /\p{Lu}\p{Ll}+ $/u.test(line.slice(0, found.index)) ||
      /^\s?\d/.test(line.slice(found.index + found[0].length))
    )
      continue
    if (!stated.test(line.slice(0, found.index))) continue
    const behind = line.slice(found.index + found[0].length, found.index + found[0].length + 20)
    return `${found[0]} ${scales.find(([words]) => words.test(behind)) ? behind : ''}`
  }
  return undefined
}

/** The currency of all the sums of an article, where it is one. */
function onlyCurrency(said: string): string | undefined {
  const found = new Set([...said.matchAll(sums)].map(([sum]) => currencyOf(money.exec(sum)?.[0] ?? '')))
  return found.size === 1 ? [...found][0] : undefined
}
