/** A number in digits, with thousands marks or decimals; every repetition is bounded. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15}(?:\.\d{1,6})?)(?![\d])`

const words = [
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

/** A small number in words. */
export const WORD = `(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a single|single|both|dual)`

/** "to", a hyphen or a dash between the ends of a range. */
export const TO = String.raw`(?:\s?[-–—~]\s?|\s(?:to|and)\s)`

/** The value of a number in digits or words: `29,800` is 29800, `six` is 6, `both` is 2, `a` is 1. */
export function valueOf(text: string): number {
  const word = text.trim().toLowerCase()
  if (word === 'a' || word === 'an' || word === 'single' || word === 'a single' || word === 'first') return 1
  if (word === 'both' || word === 'dual') return 2
  const index = words.indexOf(word)
  return index >= 0 ? index : Number(word.replaceAll(',', ''))
}
