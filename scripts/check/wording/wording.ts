import type { VFile } from 'vfile'
import { relativeIn } from '../../../src/language/relative.ts'
import { countWords } from '../../../src/language/words.ts'
import type { Fault, Place, Rules } from '../rule.ts'
import { gradeOf, highest, longest, sentencesOf } from './reading.ts'
import { contemptWordsIn, cureWordsIn, sumsIn } from './voice.ts'

/** A text that the site says in its own voice: not a claim, not a source's title, not a passage of an article. */
export type OwnText = {
  text: string
  /** `summary`: what introduces a page or a name; `label`: a heading or a name, no sentence; `prose`: the rest. */
  kind: 'summary' | 'label' | 'prose'
  file: VFile
  place: Place
}

/** What is said in our own voice, and what takes names, which no plainer word can replace, out of a text. */
export type OwnWords = { texts: OwnText[]; withoutNames: (text: string) => string }

/**
 * The rules about how we say things, whoever reads them: an editor in content, a reader on a built page.
 *
 * @rule relative-only A change told by itself (“twice as likely”, “a 50% reduction”): nobody can tell from it how many
 * people it concerns, and it looks larger than it is.
 * @remedy Say how many people of how many, in both groups.
 * @fails guides/risks.mdx
 *   ---
 *   summary: The cells reduce the risk by 50%.
 *   ---
 * @passes guides/risks.mdx
 *   ---
 *   summary: Of 100 people 10 had a relapse, rather than 20.
 *   ---
 */
export const wordingRules: Rules<OwnWords> = {
  'cure-word': unwanted(cureWordsIn, (word) => `${word} in our own voice, say what was measured, or quote who says it`),
  'contempt-word': unwanted(contemptWordsIn, (word) => `${word} in our own voice, say what is known, without contempt`),
  'relative-only': unwanted(
    (text) => [relativeIn(text) ?? []].flat(),
    (word) => `${word} without absolute numbers, say how many people of how many`,
  ),
  'sum-as-whole': unwanted(sumsIn, (word) => `sum ${word}, leave each share by itself`),
  'plain-words': plainWords,
}

/** Words that have no place in our own voice. Claims may hold them: they are others' words, labelled as such. */
function unwanted(wordsIn: (text: string) => string[], fault: (word: string) => string): (read: OwnWords) => Fault[] {
  return ({ texts }) => texts.flatMap((told) => wordsIn(told.text).map((word) => faultIn(told, fault(`\`${word}\``))))
}

/**
 * Find words of our own that are hard to read (checklist, row 25): a summary or a definition above grade 8, the rest of
 * a page taken together above grade 10, a sentence above 30 words.
 *
 * @rule plain-words
 * @remedy Cut the sentence in two; write the everyday word. The grade only says where to look.
 * @fails guides/costs.mdx
 *   ---
 *   summary: International regulatory authorisation considerations concerning immunomodulatory interventions necessitate multidisciplinary evaluation.
 *   ---
 * @passes guides/costs.mdx
 *   ---
 *   summary: Ask who allows the treatment, and ask more than one doctor what they think of it.
 *   ---
 */
function* plainWords({ texts, withoutNames }: OwnWords): Generator<Fault> {
  for (const told of texts) {
    const words = sentencesOf(told.text).map(countWords)
    const long = words.find((count) => count > longest)
    if (long) yield faultIn(told, `sentence of ${long} words, cut it to ${longest} at most`)
    const grade = told.kind === 'summary' ? gradeOf([told.text], withoutNames) : null
    if (grade !== null && grade > highest.summary) yield faultIn(told, tooHard(grade, 'a summary', highest.summary))
  }
  const prose = texts.filter(({ kind }) => kind === 'prose')
  for (const [file, told] of Map.groupBy(prose, (text) => text.file)) {
    const whole = told.map(({ text }) => text)
    const grade = gradeOf(whole, withoutNames)
    if (grade !== null && grade > highest.prose)
      yield { file, reason: `Unexpected ${tooHard(grade, 'this page’s own words', highest.prose)}` }
  }
}

function tooHard(grade: number, what: string, most: number): string {
  return `grade ${grade.toFixed(1)} of ${what}, write for grade ${most}: shorter sentences, shorter words`
}

function faultIn(told: OwnText, fault: string): Fault {
  return { file: told.file, reason: `Unexpected ${fault}`, place: told.place }
}
