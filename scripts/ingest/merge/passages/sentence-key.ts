import type { Span } from '../../read/seed.ts'

/** Words that a sentence may gain or lose and say the same. */
const light = new Set(['a', 'an', 'the', 'and', 'that', 'of'])

const splitter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A sentence of a text, with the words that tell whether another says the same. */
interface Sentence {
  at: Span
  /** Its words and numbers in order, without their case, signs between them, and articles. */
  key: string
}

/** The sentences of a passage's text. */
export function sentencesIn(text: string): Sentence[] {
  return [...splitter.segment(text)].flatMap(({ segment, index }) => {
    const lead = segment.length - segment.trimStart().length
    const at: Span = [index + lead, index + segment.trimEnd().length]
    return at[1] > at[0] ? [{ at, key: keyOf(segment) }] : []
  })
}

/** The words and numbers that tell what a sentence says. */
export function keyOf(sentence: string): string {
  const words =
    sentence.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?|[-−–]?\d+(?:[.,]\d+)*|[%<>≤≥±$€£¥]/gu) ?? []
  return words.filter((word) => !light.has(word)).join(' ')
}

/** The sentences of a text that a place touches. */
export function sentencesAt(text: string, [from, to]: readonly [number, number]): Sentence[] {
  return sentencesIn(text).filter(({ at }) => at[0] < to && from < at[1])
}

/**
 * Find the place of words of an old passage in the new one: where they stand as they did, or in a sentence that says the
 * same; `null` where there is none.
 */
export function placeIn(now: string, before: string, at: readonly [number, number]): Span | null {
  const words = before.slice(...at)
  const [old, another] = sentencesAt(before, at)
  if (!old || words === '') return null
  if (!another) {
    const same = sentencesIn(now).find(({ key }) => key === old.key)
    if (same && words === before.slice(...old.at)) return same.at
    const starts = same ? startsOf(words, now.slice(...same.at)) : []
    const start = starts[startsOf(words, before.slice(...old.at)).indexOf(at[0] - old.at[0])]
    if (same && start !== undefined) return [same.at[0] + start, same.at[0] + start + words.length]
  }
  const start = now.indexOf(words)
  return start >= 0 && now.indexOf(words, start + 1) < 0 ? [start, start + words.length] : null
}

/** Where words stand in a text, each time. */
function startsOf(words: string, text: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at)
  return starts
}
