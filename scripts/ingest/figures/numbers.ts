import { wordValues } from '../../../src/lib/numbers.ts'

/**
 * A number in digits, with marks or spaces between thousands and with decimals; every repetition is bounded. A sign, a
 * slash, a point or another digit in front makes it part of something else.
 */
export const NUMBER = String.raw`(?<![\d.,·/−-])(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,4}(?:\.\d{1,2})?|\d{1,15}(?:[.·]\d{1,6})?)(?!\d)`

/** The second number of a range. */
export const END = NUMBER.replace(/^\(\?<!.*?\]\)/, '')

/** A number in words; noughts, halves and dozens are left to the sentence they stand in. */
const spelt = [...wordValues.keys()].filter((word) => !['zero', 'half', 'dozen'].includes(word))
export const WORD = `(?:${spelt.toSorted((a, b) => b.length - a.length).join('|')}|a single|single|both|dual)`

/** "to", a hyphen or a dash between the ends of a range; "and" only behind "between". */
export const TO = String.raw`(?:\s?[-–—~]\s?|\sto\s|(?<=\bbetween\s\S{1,16})\sand\s)`

/** The value of a number in digits or words: `29,800` is 29800, `40·4` is 40.4, `six` is 6, `both` is 2, `a` is 1. */
export function valueOf(text: string): number {
  const word = text.trim().toLowerCase()
  if (word === 'a' || word === 'an' || word === 'single' || word === 'a single' || word === 'first') return 1
  if (word === 'both' || word === 'dual') return 2
  return wordValues.get(word) ?? Number(word.replaceAll('·', '.').replace(/[,\s]/g, ''))
}
