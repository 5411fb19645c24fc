import type { VFile } from 'vfile'
import { countWords } from '../../src/language/words.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'
import { ownProse } from './own-prose.ts'
import type { OwnText } from './own-prose.ts'
import { gradeOf, nameRemover, sentencesOf } from './reading.ts'
import { siteProse } from './site-prose.ts'
import type { SiteText } from './site-prose.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

const rule = 'plain-words'

/** The highest grade that each kind of text may have, in years of school in the United States. */
const highest = { summary: 8, prose: 10 } as const

/** Words that the longest sentence may have. */
const longest = 30

/**
 * Warn when our own words are hard to read (checklist, row 25): a summary or a definition above grade 8, the rest of a
 * page taken together above grade 10, a sentence above 30 words.
 *
 * ```yaml
 * summary: Internationally harmonised regulatory authorisation considerations concerning immunomodulatory interventions.
 * ```
 *
 * > Unexpected grade 32 of a summary, write it for grade 8: shorter sentences, shorter words
 *
 * Names of diseases, regulators, treatments, rules and places are left out of the count.
 */
export function plainWords(library: Library): void {
  const texts = ownProse(library)
  const withoutNames = nameRemover(library)
  for (const text of texts) {
    const words = longSentence(text.text)
    if (words) report(text.file, tooLong(words), rule, text.place)
    const grade = text.kind === 'summary' ? gradeOf([text.text], withoutNames) : null
    if (grade !== null && grade > highest.summary) report(text.file, tooHard(grade, 'summary'), rule, text.place)
  }
  for (const [file, prose] of Map.groupBy(texts.filter(isProse), (text: OwnText): VFile => text.file)) {
    const grade = gradeOf(
      prose.map(({ text }) => text),
      withoutNames,
    )
    if (grade !== null && grade > highest.prose) report(file, tooHard(grade, 'prose'), rule)
  }
}

/** The same for what templates and pages about the site say: each text counts on the page that says it first. */
export function plainWordsOnSite(site: BuiltSite, library: Library): void {
  const withoutNames = nameRemover(library)
  const texts = siteProse(site)
  for (const { text, page, offset } of texts) {
    const words = longSentence(text)
    if (words) reportAt(page.file, tooLong(words), rule, offset)
  }
  for (const [page, prose] of Map.groupBy(texts.filter(isSentence), (text: SiteText) => text.page)) {
    const grade = gradeOf(
      prose.map(({ text }) => text),
      withoutNames,
    )
    if (grade !== null && grade > highest.prose) reportAt(page.file, tooHard(grade, 'prose'), rule, 0)
  }
}

function isProse({ kind }: OwnText): boolean {
  return kind === 'prose'
}

/** Headings, labels and names are no sentences. */
function isSentence({ text }: SiteText): boolean {
  return /[.!?:]$/.test(text)
}

function longSentence(text: string): number | null {
  return (
    sentencesOf(text)
      .map(countWords)
      .find((words) => words > longest) ?? null
  )
}

function tooLong(words: number): string {
  return `Unexpected sentence of ${words} words, cut it to ${longest} at most`
}

function tooHard(grade: number, kind: keyof typeof highest): string {
  const what = kind === 'summary' ? 'a summary' : 'this page’s own words'
  return `Unexpected grade ${grade.toFixed(1)} of ${what}, write for grade ${highest[kind]}: shorter sentences, shorter words`
}
