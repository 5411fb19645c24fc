import { syllable } from 'syllable'
import type { Library } from './library.ts'

/** Fewer words than this have no grade: the formula was made for passages, not for names and half sentences. */
const fewest = 10

/** Cut a text into its sentences; a list item or a heading without a full stop is one. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?][”’"')]?)\s+(?=[\p{Lu}\d“"‘(])/u).filter((sentence) => /\p{L}/u.test(sentence))
}

/** The words of a text: letters, with hyphens and apostrophes inside; figures have no syllables and do not count. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
}

/**
 * The Flesch–Kincaid grade of texts taken together (Kincaid et al. 1975), `null` where they hold too few words. Names,
 * which no plainer word can replace, are left out of the count.
 *
 * The grade sets priorities and proves nothing: whether a page is understood, only its readers can tell.
 */
export function gradeOf(texts: string[], withoutNames: (text: string) => string): number | null {
  const words = texts.flatMap((text) => wordsOf(withoutNames(text)))
  const sentences = texts.flatMap(sentencesOf).length
  if (words.length < fewest || sentences === 0) return null
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

const named = ['condition', 'body', 'therapy', 'regulation', 'facility', 'place']

/** Make a function that takes the names of diseases, regulators, treatments, rules, places and publishers out of a text. */
export function nameRemover({ vocabulary, pages }: Library): (text: string) => string {
  const known = vocabulary.filter(({ kind }) => named.includes(kind)).flatMap(({ yaml }) => namesIn(yaml?.value))
  const publishers = pages.flatMap(({ fields }) => (typeof fields['publisher'] === 'string' ? fields['publisher'] : []))
  const names = [...known, ...publishers.map((name) => name.replaceAll('’', "'"))]
  if (names.length === 0) return (text) => text
  const longest = [...new Set(names)].toSorted((a, b) => b.length - a.length).map(escape)
  const pattern = new RegExp(String.raw`(?<!\p{L})(?:${longest.join('|')})(?:[’']s|s)?(?!\p{L})`, 'giu')
  return (text) => text.replaceAll('’', "'").replace(pattern, ' ')
}

function namesIn(entries: unknown): string[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: Record<string, unknown> | null) =>
    ['name', 'others', 'variants', 'abbreviations']
      .flatMap((field) => entry?.[field] ?? [])
      .filter((name) => typeof name === 'string')
      .map((name) => name.replaceAll('’', "'")),
  )
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
