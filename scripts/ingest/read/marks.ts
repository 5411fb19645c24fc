import { currencies } from '../../../src/language/currencies.ts'
import { PEOPLE } from '../../../src/language/nouns.ts'
import { readPatterns } from './cues.ts'
import type { Span } from './seed.ts'

/** A text whose numbers part thousands with a comma and decimals with a point, and the numbers that could be either. */
export interface Settled {
  text: string
  /** Places of numbers that the article's own style does not settle: no figure is read there. */
  unsettled: Span[]
}

/** Which mark an article puts before decimals; `both` where it does one thing here and another there. */
type Style = 'point' | 'comma' | 'both' | 'unknown'

const form = readPatterns(new URL('marks.yaml', import.meta.url), {
  people: PEOPLE,
  currency: Object.values(currencies)
    .flatMap(({ written }) => written)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('$', String.raw`\$`))
    .join('|'),
})

interface Numeral {
  at: Span
  text: string
  before: string
  after: string
}

/**
 * Settle the marks in the numbers of an article, each by its own shape where that is certain (`1.250,00`, `0,125`,
 * `$5.000`), else by the style of the rest of the article. What neither settles (`5.000 patients` in an article that
 * has no other decimal) is left out, for a point taken for a comma is wrong a thousandfold.
 *
 * Marks are exchanged one for one, so that offsets hold.
 */
export function settleMarks(text: string, from = 0): Settled {
  const found = [...text.slice(from).matchAll(form('numerals'))].map(({ 0: written, index }): Numeral => {
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
    return form('measured').test(after) || text.startsWith('0') || /[=<>]\s?$/.test(before) ? 'point' : 'unknown'
  const tells = form('measured').test(after) || form('money-behind').test(after) || form('money-before').test(before)
  return text.startsWith('0') || tells ? 'comma' : 'unknown'
}

/** One mark before three digits: thousands for one, decimals for another. */
function isEither(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)
}

function isMoney({ before, after }: Numeral): boolean {
  return form('money-before').test(before) || form('money-behind').test(after)
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
  const counts = form('counted').test(after)
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
  return !form('naming').test(numeral.before) && (isMoney(numeral) || / 000(?!\d)/.test(numeral.text))
}

/** Digits in threes as one number, as two where a name stands before the first, or `null` where it can't be told. */
function joined(numeral: Numeral, spaced: boolean): string | null {
  const { text, before } = numeral
  if (form('money-before').test(before) || isThousands(numeral)) return oneNumber(text)
  if (form('naming').test(before)) return text
  return spaced || form('telling').test(before) ? oneNumber(text) : null
}

function oneNumber(text: string): string {
  return text.replace(/,(?=\d{1,2}$)/, '.').replaceAll(' ', ',')
}
