import { currencies } from '../../../src/language/currencies.ts'
import { PEOPLE } from '../../../src/language/nouns.ts'
import type { Span } from './seed.ts'

/** A text whose numbers part thousands with a comma and decimals with a point, and the numbers that could be either. */
export interface Settled {
  text: string
  /** Places of numbers that the article's own style does not settle: no figure is read there. */
  unsettled: Span[]
}

/** Which mark an article puts before decimals; `both` where it does one thing here and another there. */
type Style = 'point' | 'comma' | 'both' | 'unknown'

const CURRENCY = Object.values(currencies)
  .flatMap(({ written }) => written)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('$', String.raw`\$`))
  .join('|')
const moneyBefore = new RegExp(String.raw`(?:${CURRENCY})\s?$`, 'i')
const moneyBehind = new RegExp(String.raw`^\s?(?:[-–]\s?\d[\d.,]{0,12}\s?)?(?:${CURRENCY})s?(?![a-z])`, 'i')
/** Behind a number of whole things; what counts them has no decimals. */
const counted = new RegExp(
  String.raw`^\s(?:\p{L}{3,14}\s){0,2}?(?:${PEOPLE}|cells|sessions|injections|hospitals|clinics|trials|doctors|families|times)\b`,
  'iu',
)
/** Behind a number that is measured; a digit and a comma before it are no item of a list. */
const measured =
  /^\s?(?:%|‰|per ?cent|percentage|points?\b|million|billion|thousand|mg|µg|μg|ml\b|m[lL]\b|g\b|kg|km|cm|mm|mmol|°|℃|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|met(?:re|er)s?\b|[×x*]\s?10)/i

interface Numeral {
  at: Span
  text: string
  before: string
  after: string
}

/** Runs of digits with points or commas between them, and threes of digits parted by spaces. */
const numerals =
  /(?<![\d.,a-z/])(?<!\d )(?:\d{1,15}(?:[.,]\d{1,15}){1,8}|\d{1,3}(?: \d{3}){1,4}(?:[.,]\d{1,2})?)(?![\d/]|[.,]\d| \d{3}(?!\d))/g
/** A name or a word before a number that says which one: what stands behind it is another number. */
const naming =
  /\b(?:(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom) (?!(?:about|some|over|nearly|around|almost|only|least|most|more|fewer|total|all|roughly|under)\b)\p{Ll}{3,12}|group|arm|cohort|ward|room|bed|hospital|clinic|cent(?:re|er)|site|unit|stage|phase|grade|type|level|part|week|day|month|visit|step|order|no\.?|number|figure|table|chapter|section|article|page|patient|case|(?!(?:The|Of|In|Some|About|Only|Over|Nearly|Around|At|For|From|By|With|After|Before|Up)\b)\p{Lu}[\p{L}\d-]{1,20}) $/u

/**
 * Settle the marks in the numbers of an article, each by its own shape where that is certain (`1.250,00`, `0,125`,
 * `$5.000`), else by the style of the rest of the article. What neither settles (`5.000 patients` in an article that
 * has no other decimal) is left out, for a point taken for a comma is wrong a thousandfold.
 *
 * Marks are exchanged one for one, so that offsets hold.
 */
export function settleMarks(text: string, from = 0): Settled {
  const found = [...text.slice(from).matchAll(numerals)].map(({ 0: written, index }): Numeral => {
    const at: Span = [from + index, from + index + written.length]
    return {
      at,
      text: written,
      before: text.slice(Math.max(from, at[0] - 30), at[0]),
      after: text.slice(at[1], at[1] + 40),
    }
  })
  if (found.length === 0) return { text, unsettled: [] }
  const style = styleOf(found)
  const spaced = found.some((numeral) => numeral.text.includes(' ') && isThousands(numeral))
  const unsettled: Span[] = []
  let settled = ''
  let end = 0
  for (const numeral of found) {
    const written = / /.test(numeral.text) ? joined(numeral, spaced) : english(numeral, style)
    if (written === null) unsettled.push(numeral.at)
    settled += text.slice(end, numeral.at[0]) + (written ?? numeral.text)
    end = numeral.at[1]
  }
  return { text: settled + text.slice(end), unsettled }
}

function styleOf(found: Numeral[]): Style {
  const certain = new Set(found.map(certainStyle))
  if (certain.has('point')) return certain.has('comma') ? 'both' : 'point'
  return certain.has('comma') ? 'comma' : 'unknown'
}

/** The style that a number shows by its shape alone. */
function certainStyle({ text, before, after }: Numeral): Style {
  const marks = text.replace(/[^.,]/g, '')
  const groups = text.split(/[.,]/)
  const ends = groups.slice(1)
  if (marks === '.,' || marks === ',.' || /^(?:\.{2,},|,{2,}\.)$/.test(marks))
    return ends.slice(0, -1).every((group) => group.length === 3)
      ? marks.endsWith(',')
        ? 'comma'
        : 'point'
      : 'unknown'
  if (marks.length > 1) {
    const threes = ends.every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3
    if (!threes || new Set(marks).size > 1) return 'unknown'
    return marks.startsWith('.') ? 'comma' : 'point'
  }
  if (isEither(text) || marks === '') return 'unknown'
  if (marks === '.')
    return measured.test(after) || text.startsWith('0') || /[=<>]\s?$/.test(before) ? 'point' : 'unknown'
  const tells = measured.test(after) || moneyBehind.test(after) || moneyBefore.test(before)
  return text.startsWith('0') || tells ? 'comma' : 'unknown'
}

/** One mark before three digits: thousands for one, decimals for another. */
function isEither(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)
}

function isMoney({ before, after }: Numeral): boolean {
  return moneyBefore.test(before) || moneyBehind.test(after)
}

/** A number as English writes it; `null` where its marks can't be told. */
function english(numeral: Numeral, style: Style): string | null {
  const { text, before, after } = numeral
  const shape = certainStyle(numeral)
  if (shape === 'comma') return swapped(text)
  if (!isEither(text)) return text
  const thousands = text.replace('.', ',')
  const decimals = text.replace(',', '.')
  // no price has three decimals, and nobody counts people in thousandths
  if (isMoney(numeral)) return thousands
  const counts = counted.test(after)
  if (text.includes(',')) {
    if (counts || style === 'point') return text
    if (style === 'comma') return decimals
    return style === 'unknown' && !/^\s?(?:%|per ?cent)/i.test(after) ? text : null
  }
  if (style === 'comma') return thousands
  if (/[=<>]\s?$/.test(before)) return text
  return style === 'point' && !counts ? text : null
}

const swapped = (text: string) => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))

/** Threes of digits that only one number can be: beside a currency, or with a group of noughts. */
function isThousands(numeral: Numeral): boolean {
  return !naming.test(numeral.before) && (isMoney(numeral) || / 000(?!\d)/.test(numeral.text))
}

/** A word before a number that names nothing by it: what follows is one number, "performed 1 200 transplants". */
const telling =
  /(?:^|[.;:(]\s|\b(?:[Oo]f|to|for|with|[Aa]mong|than|[Oo]ver|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Ss]ome|only|least|most|[Ii]n|by|total|has|had|have|are|were|\p{Ll}{2,14}ed)\s)$/u

/** Digits in threes as one number, as two where a name stands before the first, or `null` where it can't be told. */
function joined(numeral: Numeral, spaced: boolean): string | null {
  const { text, before } = numeral
  if (moneyBefore.test(before) || isThousands(numeral)) return oneNumber(text)
  if (naming.test(before)) return text
  return spaced || telling.test(before) ? oneNumber(text) : null
}

function oneNumber(text: string): string {
  return text.replace(/,(?=\d{1,2}$)/, '.').replaceAll(' ', ',')
}
