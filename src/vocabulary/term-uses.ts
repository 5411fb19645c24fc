import { american, foldWord } from '../language/fold-word.ts'
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
 * plural too, and names as an adverb (`intravenously`) and in British and American spelling. A hyphen belongs to the
 * word, so that `MSC-NP` is no `MSC`. A name that two entries share is found for neither: nobody can know which is
 * meant.
 */
export function termFinder(glossary: readonly GlossaryEntry[]): TermFinder {
  const forms = formsOf(glossary)
  const longest = Math.max(0, ...forms.map(({ words }) => words.length))
  const byWords = Map.groupBy(forms, ({ words }) => keyOf(words))
  return (text) => {
    const uses: TermUse[] = []
    const words = wordsOf(text)
    for (const [index, { start }] of words.entries()) {
      if (start < (uses.at(-1)?.at[1] ?? 0) || goesOn.test(text.slice(Math.max(0, start - 3), start))) continue
      for (let count = Math.min(longest, words.length - index); count > 0; count -= 1) {
        const run = words.slice(index, index + count)
        const use = byWords.get(keyOf(run))?.flatMap((form) => useOf(form, run, text) ?? [])[0]
        if (!use) continue
        uses.push(use)
        break
      }
    }
    return uses
  }
}

/** One spelling of a term. */
interface Form {
  entry: GlossaryEntry
  text: string
  words: Word[]
  isAbbreviation: boolean
}

function formsOf(glossary: readonly GlossaryEntry[]): Form[] {
  const forms = glossary.flatMap((entry) => [
    ...entry.explained.words.map((text) => ({ entry, text, name: text.toLowerCase(), isAbbreviation: false })),
    ...entry.explained.abbreviations.map((text) => ({ entry, text, name: text, isAbbreviation: true })),
  ])
  const owners = Map.groupBy(forms, ({ name }) => name)
  return forms
    .filter(({ entry, name }) => owners.get(name)?.every((other) => other.entry === entry))
    .map((form) => ({ ...form, words: wordsOf(form.text) }))
}

interface Word {
  start: number
  word: string
  end: number
  folded: string
}

const keyOf = (words: Word[]) => words.map(({ folded }) => folded).join(' ')

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    word: word.toLowerCase(),
    end: index + word.length,
    folded: foldWord(word.replace(/(?<=ous|a[lr])ly$/i, '')),
  }))
}

/** What goes on before or behind a word makes another of it: a letter or hyphenated part, a number, an address. */
const goesOn = /[\p{L}\p{N}_][-\u2010\u2011\u2013/.]$|_$/u
const goesOnBehind = /^(?:_|[-\u2010\u2011\u2013/][\p{L}\p{N}]|\.[\p{Ll}\p{N}])/u

/** The use of a form by a run of words; `null` where what stands between or behind them is another. */
function useOf({ entry, text: form, words, isAbbreviation }: Form, run: Word[], text: string): TermUse | null {
  const start = run[0]?.start ?? 0
  const tail = form.slice(words.at(-1)?.end)
  const end = (run.at(-1)?.end ?? 0) + tail.length
  const isApart = words.some(({ word, end }, index) => {
    const [next, here, there] = [words[index + 1], run[index], run[index + 1]]
    if (!next || !here || !there) return false
    const isJoined = isGap(text.slice(here.end, there.start), form.slice(end, next.start))
    return !isJoined || american(here.word) !== american(word)
  })
  const written = text.slice(start, end)
  const isOther = isAbbreviation ? written !== form && written !== `${form}s` : !written.endsWith(tail)
  return isApart || isOther || goesOnBehind.test(text.slice(end, end + 2)) ? null : { entry, at: [start, end] }
}

function isGap(there: string, wanted: string): boolean {
  const plain = there.replaceAll(/[\u2010\u2011]/g, '-').replaceAll('\u2019', "'")
  return wanted === ' ' ? /^(?:\s+|-)$/.test(plain) : plain === wanted
}
