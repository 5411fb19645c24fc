import type { GlossaryEntry } from './glossary.ts'

/** A use of a term in a text, by offsets in it. */
export interface TermUse {
  entry: GlossaryEntry
  at: [start: number, end: number]
}

/** Find the uses of terms in a text, in order; they don't overlap, and the longest name wins. */
export type TermFinder = (text: string) => TermUse[]

/**
 * Make a finder of the terms of a glossary.
 *
 * A name is found as whole words in any case, an abbreviation only as it is written (`MS`, never `ms`); both in the
 * plural too, and names as an adverb (`intravenously`) and in British and American spelling. A hyphen belongs to the word, so that `MSC-NP` is no `MSC`.
 * A name that two entries share is found for neither: nobody can know which is meant.
 */
export function termFinder(glossary: readonly GlossaryEntry[]): TermFinder {
  const byKey = Map.groupBy(formsOf(glossary), ({ key }) => key)
  return (text) => {
    const uses: TermUse[] = []
    const words = wordsOf(text)
    for (const [index, { start, key }] of words.entries()) {
      if (start < (uses.at(-1)?.at[1] ?? 0)) continue
      const alone = byKey.get(key) ?? []
      const joined = byKey.get(`${key} ${words[index + 1]?.key}`) ?? []
      const use = alone.length + joined.length > 0 ? longestAt(text, start, [...alone, ...joined]) : null
      if (use) uses.push(use)
    }
    return uses
  }
}

/** One spelling of a term. */
interface Form {
  entry: GlossaryEntry
  /** What the first word of a use, or the first two, must share with it. */
  key: string
  pattern: RegExp
}

function formsOf(glossary: readonly GlossaryEntry[]): Form[] {
  const spelt = glossary.flatMap((entry) => [
    ...entry.explained.words.map((text) => ({ entry, text, name: text.toLowerCase(), flags: 'iuy' })),
    ...entry.explained.abbreviations.map((text) => ({ entry, text, name: text, flags: 'uy' })),
  ])
  const owners = Map.groupBy(spelt, ({ name }) => name)
  return spelt
    .filter(({ entry, name }) => owners.get(name)?.every((other) => other.entry === entry))
    .map(({ entry, text, flags }) => {
      const key = wordsOf(text)
        .slice(0, 2)
        .map((word) => word.key)
        .join(' ')
      return { entry, key, pattern: new RegExp(patternOf(text, flags), flags) }
    })
}

/** The words of a text by their first letters, which are the same in the plural and in both spellings. */
function wordsOf(text: string): { start: number; key: string }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ start: index, key: keyOf(word) }))
}

const keys = new Map<string, string>()

function keyOf(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  const singular = word
    .toLowerCase()
    .replaceAll(/[ao]e/g, 'e')
    .replace(/(?:ies|y|s+)$/, '')
  const key = singular.slice(0, 3)
  keys.set(word, key)
  return key
}

/** Pieces of words that British and American writers spell in two ways, as patterns that take both. */
const spellings: [british: RegExp, either: string][] = [
  [/is(?=(?:e[ds]?|ing|ations?)\b)/gi, 'i[sz]'],
  [/ae(?=[dm])/gi, 'a?e'],
  [/oe(?=dema|soph)/gi, 'o?e'],
  [/mour\b/gi, 'mou?r'],
  [/fibre\b/gi, 'fib(?:re|er)'],
  [/centre\b/gi, 'cent(?:re|er)'],
  [/analogue\b/gi, 'analog(?:ue)?'],
  [/programme\b/gi, 'program(?:me)?'],
  [/neurone\b/gi, 'neurone?'],
]

function patternOf(text: string, flags: string): string {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const spelt = flags.includes('i')
    ? spellings.reduce((pattern, [british, either]) => pattern.replaceAll(british, either), escaped)
    : escaped
  const joined = withPlural(spelt, flags)
    .replaceAll('-', String.raw`[-\u2010\u2011]`)
    .replaceAll(' ', String.raw`(?:\s+|[-\u2010\u2011])`)
    .replaceAll(/(?<!\\)'/g, "['\u2019]")
  return joined + wordEnd
}

function withPlural(pattern: string, flags: string): string {
  if (!flags.includes('i')) return `${pattern}s?`
  if (/[^aeiou]y$/i.test(pattern)) return `${pattern.slice(0, -1)}(?:y|ies)`
  if (/[^aeiou]is$/i.test(pattern)) return `${pattern.slice(0, -2)}[ie]s`
  if (/ous$/i.test(pattern)) return `${pattern}(?:ly)?`
  if (/(?:[su]s|is)$/i.test(pattern) || !/[\p{L})?]$/u.test(pattern)) return pattern
  return /s$/i.test(pattern) ? `${pattern}?` : `${pattern}(?:s|es|ly)?`
}

/** No letter, digit or hyphenated part follows, nor the rest of a number or an address. */
const wordEnd = String.raw`(?![\p{L}\p{N}_]|[-\u2010\u2011\u2013/][\p{L}\p{N}]|\.[\p{Ll}\p{N}])`

function longestAt(text: string, start: number, forms: Form[]): TermUse | null {
  if (/[\p{L}\p{N}_][-\u2010\u2011\u2013/.]$/u.test(text.slice(Math.max(0, start - 3), start))) return null
  let longest: TermUse | null = null
  for (const { entry, pattern } of forms) {
    pattern.lastIndex = start
    const end = pattern.test(text) ? pattern.lastIndex : 0
    if (end > (longest?.at[1] ?? start)) longest = { entry, at: [start, end] }
  }
  return longest
}
