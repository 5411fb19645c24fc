/**
 * A number in digits, with marks or spaces between thousands and with decimals; every repetition is bounded. A sign, a
 * slash, a point or another digit in front makes it part of something else.
 */
export const NUMBER = String.raw`(?<![\d.,·/−-])(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,4}(?:\.\d{1,2})?|\d{1,15}(?:[.·]\d{1,6})?)(?!\d)`

/** The second number of a range. */
export const END = NUMBER.replace(/^\(\?<!.*?\]\)/, '')

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const large: Record<string, number> = {
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
}

/** A number in words. */
export const WORD = `(?:${[...small.slice(1), ...Object.keys(large)].join('|')}|a single|single|both|dual)`

/** "to", a hyphen or a dash between the ends of a range; "and" only behind "between". */
export const TO = String.raw`(?:\s?[-–—~]\s?|\sto\s|(?<=\bbetween\s\S{1,16})\sand\s)`

/** The value of a number in digits or words: `29,800` is 29800, `40·4` is 40.4, `six` is 6, `both` is 2, `a` is 1. */
export function valueOf(text: string): number {
  const word = text.trim().toLowerCase()
  if (word === 'a' || word === 'an' || word === 'single' || word === 'a single' || word === 'first') return 1
  if (word === 'both' || word === 'dual') return 2
  const index = small.indexOf(word)
  return index >= 0 ? index : (large[word] ?? Number(word.replaceAll('·', '.').replace(/[,\s]/g, '')))
}
