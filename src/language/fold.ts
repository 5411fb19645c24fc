import { onOneLine } from './on-one-line.ts'

/** A text in the characters that everything after it is written for, and the way back to the text as it came. */
export interface Folded {
  text: string
  /** Where an offset of the folded text stands in the text as it came; both count UTF-16 units. */
  origin(offset: number): number
}

/** Spaces that part thousands or stand before a unit, and never two words of a list: U+00A0, U+2007, U+2009, U+202F. */
const GROUPING = '[\u00a0\u2007\u2009\u202f]'
/** A thousand's group behind a mark: three digits, then neither a digit nor a mark that goes on with one. */
const GROUP = String.raw`(?=\p{Nd}{3}(?!\p{Nd}))`
/** Words whose number says which one; what follows that number is another: "group 2 150 patients". */
const NAMING = new RegExp(
  onOneLine`
    \b(?:group|arm|cohort|ward|room|bed|hospital|clinic|cent(?:re|er)|site|unit|stage|phase|grade|type|level|part
    |week|day|month|visit|step|order|no\.?|number|figure|table|chapter|section|article|page|patient|case) $`,
  'i',
)

/** One for one, by what they are for: widths, dashes, signs. What Chinese punctuation says of a sentence stays. */
const siblings: Readonly<Record<string, string>> = {
  ...pairs('‐‑﹣－−', '-----'),
  ...pairs('‒', '–'),
  ...pairs('％﹪＋＝＜＞＄＆＊／＾～〜＃＿', '%%+=<>$&*/^~~#_'),
}
const sibling = new RegExp(
  String.raw`[[\p{Nd}\p{Zs}Ａ-Ｚａ-ｚ]--[0-9\u0020]]|[${Object.keys(siblings)
    .map((character) => String.raw`\u{${character.codePointAt(0)?.toString(16)}}`)
    .join('')}]`,
  'gv',
)
/** What may have to be folded: a sign that is none of those of most texts, or a mark before a digit. */
const foldable = new RegExp(
  onOneLine`
    [^\0-\x9f\u00a1-\u052f\u2013-\u2027\u2030-\u204f\u2070-\u2211\u2213-\u2bff\u3001-\u301b\u301d-\u9fff！（），：；？\ufe0f]
    |['‘’·ʼ•‧′∙⋅・，](?=\s?\p{Nd})`,
  'u',
)
/** Each begins with its sign, and what must stand before it comes second: a text without the sign is soon looked through. */
const marks: readonly [pattern: RegExp, mark: string][] = [
  // 5·10^6 multiplies, 0·028 has a decimal point
  [/[·‧∙⋅•](?<=\p{Nd}\s?.)(?=\s?10(?:\^|[⁰¹²³⁴-⁹]))/gu, '×'],
  [/[·‧∙⋅・･](?<=\p{Nd}.)(?=\p{Nd})/gu, '.'],
  [/．(?<=\p{Nd}.)(?<!^\p{Zs}{0,4}\p{Nd}{1,2}.)(?=\p{Nd})/gmu, '.'],
  [/[·‧∙⋅．](?<!\p{Nd}.)(?=\p{Nd})/gu, '.'],
  [new RegExp(String.raw`['’‘ʼ′＇](?<=\p{Nd}.)${GROUP}`, 'gu'), ','],
  [new RegExp(String.raw`，(?<=(?<!\p{Nd})\p{Nd}{1,3}(?:，\p{Nd}{3}){0,4}.)${GROUP}`, 'gu'), ','],
]
/** A full-width point that may be decimal or the mark of an item of a list: behind the first number of a line. */
const firstPoint = /．(?<=^\p{Zs}{0,4}(\p{Nd}{1,2}).)/gmu
const spaceBeforeDigit = new RegExp(String.raw`${GROUPING}\p{Nd}`, 'u')
const grouped = new RegExp(String.raw`(?<![\p{Nd}.,])(\p{Nd}{1,3})((?:${GROUPING}\p{Nd}{3}){1,4})(?!\p{Nd})`, 'gu')

/**
 * Fold a text once, before anything in it is recognised: digits of every script, full-width letters and signs, every
 * Unicode space, hyphens and minus signs become those of ASCII; a middle dot between digits a decimal point, an
 * apostrophe or a no-break space between thousands a comma.
 *
 * Each character stands for one, so that offsets hold; only digits beyond the basic plane (mathematical ones) take one
 * unit less, which `origin` gives back.
 *
 * @example fold('In ４０．４％ of ２９ 000').text // 'In 40.4% of 29 000'
 */
export function fold(text: string): Folded {
  if (!foldable.test(text)) return { text, origin: (offset) => offset }
  const marked = withGroups(
    marks.reduce((folded, [pattern, mark]) => folded.replace(pattern, mark), withFirstPoints(text)),
  )
  const short: number[] = []
  const folded = marked.replace(sibling, (character, at: number) => {
    if (character.length > 1) short.push(at - short.length)
    return siblings[character] ?? asciiOf(character)
  })
  const origin = (offset: number) => offset + short.filter((at) => at < offset).length
  return { text: folded, origin }
}

/** A text with commas where no-break spaces part thousands. */
function withGroups(text: string): string {
  if (!spaceBeforeDigit.test(text)) return text
  return text.replace(grouped, (whole, first: string, rest: string, at: number) =>
    NAMING.test(text.slice(Math.max(0, at - 20), at).replace(/\p{Zs}/gu, ' '))
      ? whole
      : first + rest.replace(/\p{Zs}/gu, ','),
  )
}

/** A text in which a line's first full-width point is decimal, unless the number before or after opens a line as well. */
function withFirstPoints(text: string): string {
  if (!text.includes('．')) return text
  const valueOf = (digits = '') => Number(digits.replace(/\p{Nd}/gu, asciiOf))
  const opening = new Set([...text.matchAll(firstPoint)].map(([, digits]) => valueOf(digits)))
  return text.replace(firstPoint, (point, digits: string, at: number) => {
    const number = valueOf(digits)
    const isItem = opening.has(number - 1) || opening.has(number + 1)
    return isItem || !/^\p{Nd}/u.test(text.slice(at + 1)) ? point : '.'
  })
}

/** The space, letter or digit of ASCII that a space, a full-width letter or a digit of any script stands for. */
export function asciiOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (/\p{Zs}/u.test(character)) return ' '
  if (/\p{L}/u.test(character)) return String.fromCodePoint(code - 0xfee0)
  // digits of a script stand in a row from its nought on
  let value = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value % 10)
}

function pairs(characters: string, ascii: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character, index) => [character, ascii[index] ?? '']))
}
