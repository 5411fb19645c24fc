import { countWords } from '../../../src/language/words.ts'
import { gradeOf, sentencesOf } from '../wording/reading.ts'
import type { Misspelt, Speller } from './speller.ts'

/** How texts read, taken together. */
export type Prose = {
  /** Years of school in the United States; `null` where the texts hold too few words. */
  grade: number | null
  longest: { words: number; sentence: string }
  misspelt: Misspelt[]
}

/** What takes names out of a text, and finds the words that no dictionary has. */
export type Reader = { withoutNames: (text: string) => string; speller: Speller }

/** Measure how a text reads. */
export function proseOf(text: string, { withoutNames, speller }: Reader): Prose {
  return { ...ease([text], withoutNames), misspelt: speller(text) }
}

/** How easily texts read that are taken together: their grade and their longest sentence. */
export function ease(texts: string[], withoutNames: Reader['withoutNames']): Pick<Prose, 'grade' | 'longest'> {
  const sentences = texts.flatMap(sentencesOf).map((sentence) => ({ words: countWords(sentence), sentence }))
  const longest = sentences.reduce((most, one) => (one.words > most.words ? one : most), { words: 0, sentence: '' })
  return { grade: gradeOf(texts, withoutNames), longest }
}
