import { stemmer } from 'stemmer'
import { onOneLine } from '../language/on-one-line.ts'
import { american } from '../language/fold-word.ts'
import { fold } from '../language/fold.ts'

/** A word as it was typed or written, and the key under which it is compared with others. */
export interface Word {
  /** As it stands, folded: small letters, no diacritics, no apostrophes. */
  text: string
  /** The same for words that differ by ending or by British or American spelling; a Chinese run is its own key. */
  key: string
  /** Whether it is a run of Chinese characters. */
  isHan: boolean
}

/**
 * Make the ways of typing one thing one: digits and spaces (`language/fold.ts`), widths, case, diacritics, apostrophes.
 * A mark that makes another letter of it stays: パ is not ハ.
 *
 * @example plainly('Parkinson’s  ４０％') // 'parkinson  40%'
 */
export function plainly(text: string): string {
  return fold(text)
    .text.replaceAll('´', "'")
    .normalize('NFKD')
    .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\p{Cf}]/gu, '')
    .replaceAll(/['’‘`ʼ]s\b/g, '')
    .replaceAll(/['’‘`ʼ]/g, '')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
}

/**
 * The words of a text, folded: runs of letters and digits (a decimal point inside a number belongs to it) and runs of
 * Chinese characters.
 *
 * @example wordsOf('29,800 US dollars').map(({ text }) => text) // ['29800', 'us', 'dollars']
 */
export function wordsOf(text: string): Word[] {
  const runs = plainly(text).match(/\p{Script=Han}+|\d+\.\d+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? []
  return runs.map((typed) => {
    const run = typed === 'vs' ? 'versus' : typed
    return { text: run, key: keyOf(run), isHan: isHan(run) }
  })
}

/** Whether Chinese characters stand in a text. */
export const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** The keys of a text's words, in their order. */
export function keysIn(text: string): string[] {
  return wordsOf(text).map(({ key }) => key)
}

/**
 * The key of a folded word: its Porter stem in American spelling.
 *
 * @example keyOf('tumours') === keyOf('tumor') // true
 */
export function keyOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(american(word)) : word
}

/**
 * A word without the ending of a plural, in American spelling; compared only, it may be no word.
 *
 * @example singular('therapies') === singular('therapy') // true
 */
export const singular = (word: string) => american(word).replace(/(?:ies|y|e?s)$/, '')

/**
 * Endings that leave a word the same for one who searches. Not among them: those that make another word of it (`-ity`).
 */
const endings = new RegExp(onOneLine`
  ^(?:|e|s|es|d|ed|ing|ings|r|er|ers|or|ors|y|ies|ied|ly|al|als|ally|ic|ical|ion|ions|ation|ations|ive|ment|ments
  |able|ible|ness|ful|ar|ary|ous|t|ts|ce|cy)$`)

/**
 * Whether two words that share a key are the same word to one who searches.
 *
 * @example sameWord('hospitals', 'hospital') // true
 * @example sameWord('hospitality', 'hospital') // false
 */
export const sameWord = (one: string, other: string) => differByEnding(one, other, endings)

/** Whether two words, in American spelling, are the same but for endings of a list. */
export function differByEnding(one: string, other: string, list: RegExp): boolean {
  const [a, b] = [american(one), american(other)]
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  return list.test(a.slice(shared)) && list.test(b.slice(shared))
}
