import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { currencies, currencyOf } from '../../../../src/language/currencies.ts'
import type { Figure } from '../../../../src/schema/figure.ts'
import { isCounted, unitOf } from './nouns.ts'
import { PLAIN, TO, valueOf } from './numbers.ts'

/** A cell with nothing but a number or a range of two; in brackets, as accounts write a loss. */
export const bare = new RegExp(
  onOneLine`
    ^\s{0,9}(?<bound>[≥≤><~≈+]\s?)?(?<open>[(])?(?<low>(?:-(?=\d))?${PLAIN})(?:${TO}(?<high>${PLAIN}))?(?:\s?±\s?\d{1,6}(?:\.\d{1,4})?)?(?<years>\s(?:years|yrs))?(?<percent>\s?%)?(?<close>[)])?
    (?:起|\s?\/\s?[次年例月支瓶])?\s{0,9}$`,
)
const written = Object.values(currencies)
  .flatMap((currency) => currency.written)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('$', String.raw`\$`))
const words = written.filter((name) => /^\p{L}/u.test(name)).join('|')
const signs = written.filter((name) => !/^\p{L}/u.test(name)).join('|')
export const money = new RegExp(
  String.raw`(?<!\p{Script=Latin})(?:${words})(?:(?<=dollar|euro)s)?(?!\p{Script=Latin})|${signs}`,
  'iu',
)
export const scales: [RegExp, number][] = [
  [/\bmillions?\b|百万/i, 1e6],
  [/\bbillions?\b|十亿/i, 1e9],
  [/亿/, 1e8],
  [/\b(?:10,000|ten thousand)\b|万/i, 1e4],
  [/\bthousands?\b|\b(?:000s?|'000)\b|千/i, 1e3],
]
const bounds = { '≥': 'at-least', '≤': 'up-to', '>': 'over', '<': 'under' } as const

/**
 * The figure of a cell that holds a bare number, which takes unit, currency and scale from the first of `heads` that
 * names one: the head of its column, or the corner of the table. `null` where no head does.
 */
export function figureInCell(cell: string, start: number, heads: string[]): Figure | null {
  const match = bare.exec(cell)
  const { low = '', high, bound, years, percent, open, close } = match?.groups ?? {}
  if (!match || (open === undefined) !== (close === undefined)) return null
  const from = start + cell.indexOf(low)
  const comparator = bounds[bound?.trim() as keyof typeof bounds]
  const rest = {
    at: [from, from + cell.slice(cell.indexOf(low)).replace(/(?:[)起\s]|\/\s?[次年例月支瓶])+$/, '').length] as [
      number,
      number,
    ],
    ...(comparator && { comparator }),
    ...(/[~≈]/.test(bound ?? '') && { approximate: true }),
  }
  for (const head of percent ? ['%'] : heads) {
    const unit = headOf(head, years !== undefined)
    if (!unit) continue
    const scale = unit.kind === 'money' ? (scales.find(([words]) => words.test(head))?.[1] ?? 1) : 1
    const times = (written: string) => Number((signedValue(written) * scale).toPrecision(15))
    const ends = { low: times(low), high: times(high ?? low) }
    if (unit.kind === 'count' && !measuring.test(unit.unit ?? '') && /[-.]/.test(low)) continue
    return ends.low <= ends.high ? ({ ...unit, ...ends, ...rest } as Figure) : null
  }
  return null
}

function signedValue(written: string): number {
  return written.startsWith('-') ? -valueOf(written.slice(1)) : valueOf(written)
}

/** Heads in the plural whose cells count nothing. */
const notNumbered = new RegExp(
  onOneLine`
    ^(?:costs?|fees|prices|charges|results|outcomes|rates|scores|details|notes|terms|values|options|levels|savings
    |expenses|earnings|sales|revenues|savings|odds|scales|points|units|items|changes|differences|ranges|means
    |averages|totals|doses|programmes|programs|packages|conditions|risks|diseases|diagnosis|status|analysis|basis
    |characteristics|measures|endpoints|variables|parameters|amounts|payments|deposits|discounts|dates|phases|types
    |stages|grades|ages|ratios|percentages|proportions)$`,
  'i',
)

/** Units of which there can be a part, or less than none. */
const measuring = /^(?:points|letters|metres)$/

/** What the head of a column says of the bare numbers beneath it. */
function headOf(head: string, years: boolean): { kind: Figure['kind']; unit?: string; currency?: string } | null {
  if (/^\s?p(?:[ -]?values?)?\s?$/i.test(head)) return { kind: 'interval', unit: 'p' }
  const currency = money.exec(head)?.[0]
  if (/\bages?\b|年龄|岁/i.test(head)) return { kind: 'age', unit: 'years' }
  if (years) return null
  const code = currency && currencyOf(currency)
  if (code) return { kind: 'money', currency: code }
  if (/%|per cent|percent|％/i.test(head)) return { kind: 'share', unit: 'percent' }
  const measure = /\b(metres|meters|points|letters)\b/i.exec(head)?.[1]?.toLowerCase()
  if (measure) return { kind: 'count', unit: measure.replace('meters', 'metres') }
  // the minutes of a "6-minute walk" are no unit of what was measured
  const unit = /(?<!-)\b(minute|hour|day|week|month|year)s?\b/i.exec(head)?.[1]?.toLowerCase()
  if (
    unit &&
    !/\bper\b|\d\s?(?:minute|hour|day|week|month|year)|\b(?:minute|hour|day|week|month|year)s? \d/i.test(head)
  )
    return { kind: 'duration', unit: `${unit}s` }
  const noun =
    /^(?:number of |no\. of )?(\p{L}\p{Ll}{2,20}s)(?:$|\s?\(n\)$| (?:with|without|in|at|on|given|treated)\b)/iu.exec(
      head.replace(/^\p{Script=Han}{1,12}\s?/u, '').trim(),
    )?.[1]
  if (noun && isCounted(noun) && !notNumbered.test(noun)) return { kind: 'count', unit: unitOf(noun) }
  if (/sessions?|次/i.test(head)) return { kind: 'count', unit: 'sessions' }
  if (/\b(?:patients|people|participants|subjects|enrol(?:l?ment|led)|sample size|n)\b|例数|人数/i.test(head))
    return { kind: 'count', unit: unitOf('patients') }
  return null
}
