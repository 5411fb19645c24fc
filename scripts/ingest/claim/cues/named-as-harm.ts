import { cue } from './cue.ts'

/** Whether a lead-in or a label says that what follows are harms: "Risks of the therapy include:", "Side effects". */
export function announcesHarms(words: string): boolean {
  return cue('list-of-harms').test(words.trim()) || cue('list-of-harms-in-chinese').test(words.trim())
}

/**
 * Whether a disease is named as the harm of what is done and not as what is treated: "stroke is a risk of the therapy",
 * "had a stroke after the injection", "the cells caused cancer". `start` and `end` are the name's place in its
 * sentence.
 */
export function isNamedAsHarm(sentence: string, start: number, end: number): boolean {
  const [left, right] = [sentence.slice(Math.max(0, start - 160), start), sentence.slice(end)]
  return (
    cue('harm-after').test(left) ||
    (!cue('treated').test(left) && cue('harm-before').test(right)) ||
    (cue('had').test(left) && cue('afterwards').test(right)) ||
    cue('harm-after-chinese').test(left) ||
    cue('harm-before-chinese').test(right)
  )
}
