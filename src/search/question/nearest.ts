import { editsBetween } from './spelling.ts'

/** A word that may have been meant. */
export interface Candidate {
  word: string
  key: string
  /** Part of a name; such words are meant more often. */
  isName?: boolean
  isWhole?: boolean
  isSeldom?: boolean
}

/**
 * The word that was most likely meant by one with a typing error: fewest edits, then the same first letter, a word of a
 * name, a word of many pages; `undefined` where none is within `most` edits.
 */
export function nearest<C extends Candidate>(typed: string, known: readonly C[], most: number): C | undefined {
  if (most === 0) return undefined
  let best: C | undefined
  let least = Infinity
  const letters = lettersOf(typed)
  for (const candidate of known) {
    if (Math.abs(candidate.word.length - typed.length) > most || candidate.word.length < 3) continue
    if (bits(letters ^ lettersOf(candidate.word)) > 2 * most) continue
    const edits = editsBetween(typed, candidate.word, most)
    if (edits > most) continue
    const cost =
      edits +
      (candidate.word[0] === typed[0] ? 0 : 0.4) -
      (candidate.isName ? 0.35 : 0) -
      (candidate.isWhole ? 0.1 : 0) +
      (candidate.isSeldom ? 0.15 : 0) -
      (candidate.word.length === typed.length ? 0.05 : 0)
    if (cost < least) {
      best = candidate
      least = cost
    }
  }
  return best
}

const kept = new Map<string, number>()

/** Which letters a word has, a bit each: an edit changes at most two, so that most words need not be compared. */
function lettersOf(word: string): number {
  let letters = kept.get(word)
  if (letters === undefined) {
    letters = 0
    for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) % 32)
    kept.set(word, letters)
  }
  return letters
}

function bits(letters: number): number {
  let number = 0
  for (let left = letters; left !== 0; left &= left - 1) number += 1
  return number
}
