import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { wordValues } from '../../../../src/language/numbers.ts'

/** A sign, a slash, a point, a letter or another digit in front makes a number part of something else. */
const ALONE = String.raw`(?<![A-Za-z\d.,/-])(?<!(?:^|[\s(])–|\d\s?[×xX*+]\s?)`
const DIGITS = onOneLine`
  (?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,2}(?:,\d{2}){1,3},\d{3}|\d{1,15}(?:\.\d{1,6})?)(?!\d|[.,]\d)`

/** A minus before a number; a hyphen at the start of a line marks an item, one behind a number joins a range. */
const SIGN = String.raw`(?:(?<=[\s(=:])(?<![\d)%]\s)-(?=\d))?`

/**
 * A number in digits, with commas between thousands and a point before decimals, as `fold` and `settleMarks` leave
 * them; every repetition is bounded.
 */
export const NUMBER = `${ALONE}${SIGN}${DIGITS}`

const SCALE = '(?:hundred|thousand|lakh|million|crore|billion)'
const simple = [...wordValues.keys()].filter((word) => !['zero', 'half', 'dozen', 'hundred'].includes(word))
const SIMPLE = simple
  .toSorted((a, b) => b.length - a.length)
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|')
const UNITS = simple.slice(0, 9).join('|')

/**
 * A number in words: `six`, `twenty-five`, `a dozen`, `half a million`, `one hundred and twenty`. Written as one loop
 * over words, each allowed by the word before it: an engine compiles that ten times faster than its branches spelt out.
 */
export const WORDS = onOneLine`
  \b(?<![-−])(?:${SIMPLE}|(?:[Hh]alf )?[Aa]n?(?=[ -](?:dozen|${SCALE})))
  (?:[ -](?:(?:dozen|${SCALE})|(?<=ty[ -])(?:${UNITS})|(?<=(?:hundred|thousand|million) )(?:(?<!\b[Bb]etween \p{L}{2,9} \p{L}{7,8} )and )?
  (?:${SIMPLE}))\b){0,6}\b`

/** A number in words, also where a word counts without being a number. */
export const WORD = String.raw`(?:${WORDS}|\b(?:[Bb]oth|[Dd]ual)\b)`

/** A number as a text writes it, in digits or in words, with its scale. */
export const QUANTITY = String.raw`(?:${NUMBER}(?:[ -]${SCALE}\b)?|${WORDS})`

const telling = new RegExp(
  onOneLine`
    [\d零〇一二两三四五六七八九十百千万亿半]|\b(?:${simple.join('|')}|zero|dozen|hundred|half|both|dual|once|twice|single|third|quarter
    |fifth|tenth|decade|fortnight|month|year|week|day|hour|minute|January|February|March|April|May|June|July|August|September|October
    |November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`,
  'i',
)

/** A cheap first test: whether a text has a digit or a word that any way to write a figure needs. */
export function mayHoldFigures(text: string): boolean {
  return telling.test(text)
}

/** What may stand behind a number to tell its spread, as in `36.6 ± 2.1`. */
export const SPREAD = String.raw`(?:\s?(?:±|\+\/[-−–])\s?\d{1,6}(?:[.·]\d{1,4})?)?`

/** The second number of a range. */
export const END = String.raw`(?:${DIGITS}(?:[ -]${SCALE}\b)?|${WORDS})`

/** Digits where a sign or a letter may stand in front. */
export const PLAIN = DIGITS

/** "to", a hyphen or a dash between the ends of a range; "and" only behind "between". */
export const TO = onOneLine`
  (?:\s?[-–—~～]\s?|\s(?:to|through)\s|\s?[至到]\s?|(?<=\b[Bb]etween\s\S{1,16}(?:\s\S{1,9})?)\sand\s)`

/** Parts of a whole by their words, "a third", "two fifths": how many of them make it. */
export const fractions: Record<string, number> = { third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 }

const times: Record<string, number> = { dozen: 12, hundred: 100 }
/** What a number is multiplied with by the word or, in sums of money, the letter behind it. */
export const scales: Record<string, number> = {
  thousand: 1e3,
  lakhs: 1e5,
  lakh: 1e5,
  million: 1e6,
  crores: 1e7,
  crore: 1e7,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  b: 1e9,
}
const counting: Record<string, number> = { a: 1, an: 1, both: 2, dual: 2, half: 0.5 }

/**
 * The value of a number in digits or words: `29,800` is 29800, `40·4` is 40.4, `1.2 million` is 1200000, `a dozen` is
 * 12, `one hundred and twenty` is 120, `36.6 ± 2.1` is 36.6, `both` is 2.
 */
export function valueOf(text: string): number {
  let total = 0
  let group = 0
  for (const part of text
    .replace(/\s?(?:±|\+\/).{0,20}$/, '')
    .trim()
    .toLowerCase()
    .split(/(?<=\p{L})[\s-]{1,3}|[\s-]{0,3}(?=\p{L})(?<!\p{L})/u)) {
    const scale = scales[part]
    if (part === 'and' || part === '') continue
    if (scale) {
      total += (group || 1) * scale
      group = 0
    } else if (times[part]) group = (group || 1) * times[part]
    // "half a million": the article adds nothing to the word that counts
    else if (part === 'a' || part === 'an') group ||= 1
    else if (counting[part]) group = counting[part]
    else group += wordValues.get(part) ?? Number(part.replaceAll('·', '.').replace(/[,\s]/g, ''))
  }
  return Number((total + group).toPrecision(15))
}
