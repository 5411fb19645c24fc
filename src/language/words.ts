import type { Figure } from '../schema/figure.ts'
import type { PartialDate } from '../schema/common.ts'
import { currencies } from './currencies.ts'
import { months } from './months.ts'

const comparators = { 'at-least': 'at least', over: 'over', 'up-to': 'up to', under: 'under', from: 'from' } as const

/**
 * Say a date as exactly as it is known, never more.
 *
 * @example dateWords('2025-01-02') // '2 January 2025'
 * @example dateWords('--10-13') // '13 October, year not given'
 * @example dateWords('unknown') // 'date unknown'
 */
export function dateWords(date: PartialDate | 'unknown'): string {
  if (date === 'unknown') return 'date unknown'
  const [, year, month, day] = /^(\d{4}|-)-?(\d\d)?-?(\d\d)?$/.exec(date) ?? []
  const words = [day && String(Number(day)), month && months[Number(month) - 1]].filter(Boolean).join(' ')
  if (year === '-') return `${words}, year not given`
  return words ? `${words} ${year}` : (year ?? date)
}

/**
 * Write a number with commas at the thousands and every digit it was written with.
 *
 * @example numberWords(29800) // '29,800'
 */
export function numberWords(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.length > 4 || value >= 1000 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') : whole
  return fraction ? `${grouped}.${fraction}` : grouped
}

/**
 * Say a figure in words: both ends of a range, the unit in full, nothing converted or rounded.
 *
 * @example figureWords({ kind: 'money', low: 29000, high: 35000, currency: 'USD', at: [0, 1] })
 * // '29,000 to 35,000 US dollars'
 */
export function figureWords(figure: Figure): string {
  const bound = figure.comparator ? `${comparators[figure.comparator]} ` : ''
  const about = figure.approximate ? 'about ' : ''
  return bound + about + valueWords(figure)
}

function valueWords(figure: Figure): string {
  switch (figure.kind) {
    case 'identifier':
      return figure.low
    case 'date':
      return range(dateWords(figure.low), dateWords(figure.high))
    case 'share':
      return `${numbers(figure)}%`
    case 'money':
      return `${numbers(figure)} ${currencies[figure.currency]?.name ?? figure.currency}`
    case 'age':
      return figure.low === figure.high ? `age ${numbers(figure)}` : `ages ${numbers(figure)}`
    case 'duration':
      return `${numbers(figure)} ${figure.high === 1 ? figure.unit.slice(0, -1) : figure.unit}`
    case 'interval':
    case 'ratio':
    case 'count':
    case 'dose':
      return [numbers(figure), unitWords(figure)].filter(Boolean).join(' ')
    default:
      return figure satisfies never
  }
}

function unitWords({ high, unit }: { high: number; unit?: string | undefined }): string | undefined {
  return high === 1 ? unit?.replace(/^people$/, 'person').replace(/s$/, '') : unit?.replaceAll('-', ' ')
}

/**
 * Say how many people.
 *
 * @example peopleWords(144) // '144 people'
 */
export function peopleWords(people: number): string {
  return people === 1 ? '1 person' : `${numberWords(people)} people`
}

function numbers({ low, high }: { low: number; high: number }): string {
  return range(numberWords(low), numberWords(high))
}

function range(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`
}

/**
 * Say a share of people as people out of a hundred, rounded to whole people; `null` for any other figure, a measured
 * value or a change in percent among them.
 *
 * @example
 *   outOfHundred({ kind: 'share', of: 'people', low: 40.4, high: 40.4, unit: 'percent', at: [0, 5] })
 *   // 'about 40 in 100'
 */
export function outOfHundred(figure: Figure): string | null {
  if (!isShareOfPeople(figure)) return null
  const [low, high] = [Math.round(figure.low), Math.round(figure.high)]
  const exact = figure.low === low && figure.high === high && !figure.approximate
  return `${exact ? '' : 'about '}${range(String(low), String(high))} in 100`
}

/** Whether a figure says how many of a hundred people. */
export function isShareOfPeople(figure: Figure): figure is Extract<Figure, { kind: 'share' }> {
  return figure.kind === 'share' && figure.of === 'people'
}

/**
 * Join words as in a sentence.
 *
 * @example listWords(['bone marrow', 'fat', 'cord']) // 'bone marrow, fat and cord'
 */
export function listWords(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/**
 * Keep the first words of a sentence, with an ellipsis where some are left out.
 *
 * @example shorten('It sells the service that it recommends to patients.', 5) // 'It sells the service that…'
 */
export function shorten(sentence: string, words: number): string {
  const all = sentence.split(/\s+/)
  return all.length <= words
    ? sentence
    : `${all
        .slice(0, words)
        .join(' ')
        .replace(/[,;:.]$/, '')}…`
}

/**
 * Keep the whole sentences that fit into so many words; a first sentence that is too long is shortened.
 *
 * @example firstSentences('Trials disagree. The largest missed its goal.', 5) // 'Trials disagree.'
 */
export function firstSentences(text: string, words: number): string {
  const sentences = text.split(/(?<=[.!?]) (?=\p{Lu})/u)
  let kept = ''
  for (const sentence of sentences) {
    const longer = kept ? `${kept} ${sentence}` : sentence
    if (countWords(longer) > words) break
    kept = longer
  }
  return kept || shorten(sentences[0] ?? text, words)
}

/** Begin with a capital letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Say how many there are of a thing whose plural ends in s.
 *
 * @example countOf(1, 'claim') // '1 claim'
 * @example countOf(1200, 'claim') // '1,200 claims'
 */
export function countOf(number: number, thing: string): string {
  return `${numberWords(number)} ${thing}${number === 1 ? '' : 's'}`
}

/** Count the words that a reader sees. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/**
 * Bytes as a reader counts them.
 *
 * @example sizeWords(1_372_504) // '1.4 MB'
 */
export function sizeWords(bytes: number): string {
  return bytes < 950_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
