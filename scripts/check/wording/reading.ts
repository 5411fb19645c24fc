import { syllable } from 'syllable'
import type { Named } from '../content/library.ts'

/** The highest grade that each kind of text may have, in years of school in the United States. */
export const highest = { summary: 8, prose: 10 } as const

/** Words that the longest sentence may have. */
export const longest = 30

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

/** Make what takes the names of diseases, regulators, treatments, rules, places and publishers out of a text. */
export function nameRemover({ vocabulary, pages }: Pick<Named, 'vocabulary' | 'pages'>): (text: string) => string {
  const known = vocabulary.filter(({ kind }) => named.includes(kind)).flatMap(({ entries }) => entries.flatMap(namesOf))
  const publishers = pages.map(({ fields }) => fields['publisher'])
  const names = [...known, ...publishers].flatMap((name) => (typeof name === 'string' ? name.replaceAll('’', "'") : []))
  if (names.length === 0) return (text) => text
  const longest = [...new Set(names)].toSorted((a, b) => b.length - a.length).map(RegExp.escape)
  const pattern = new RegExp(String.raw`(?<!\p{L})(?:${longest.join('|')})(?:[’']s|s)?(?!\p{L})`, 'giu')
  return (text) => text.replaceAll('’', "'").replace(pattern, ' ')
}

function namesOf(entry: Record<string, unknown> | null): unknown[] {
  return ['name', 'others', 'variants', 'abbreviations'].flatMap((field) => entry?.[field] ?? [])
}
