import { readPatterns } from '../../read/cues.ts'
import type { Span } from '../../read/seed.ts'
import type { Token } from '../words.ts'

/** What a candidate can become. */
export type CandidateKind = 'condition' | 'therapy' | 'regulation' | 'body' | 'facility' | 'term'

/** A name found by its form alone. */
export interface Shaped {
  /** Counts from the start of the text. */
  at: Span
  /** The name as an entry would bear it. */
  name: string
  /** What its form says of it, in the words of the vocabulary's schema. */
  facts?: Record<string, string>
}

/** A form that names have which no list can hold. */
export interface Shape {
  id: string
  kind: CandidateKind
  /** Whether a word is one of those of which a text must hold one for the form to stand in it; most texts hold none. */
  cue: (word: string) => boolean
  /** A sign that will do in place of such a word. */
  sign?: string
  find: (text: string, tokens: Token[]) => Shaped[]
}

/** A pattern of `shapes.yaml`, by its name. */
export const form = readPatterns(new URL('shapes.yaml', import.meta.url))

/** Words that stand before a name and are no part of it. */
const leading = new Set(
  (
    'the a an at in on from by for to with and or but of this that these our its his her their your about under ' +
    'since when while where after before as both if no how what why who is was were are all only such some many ' +
    'most other another new each every any between within through via per photo source media contact editing ' +
    'dear visit ask founded see read called'
  ).split(' '),
)

/** A cue of words that stand whole in every name of a form. */
export function anyOf(words: string): (word: string) => boolean {
  const all = new Set(words.split(' '))
  return (word) => all.has(word)
}

/** The same answer for a word that was asked for before. */
export function remembering(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>()
  return (word) => {
    let answer = answers.get(word)
    if (answer === undefined) {
      if (answers.size > 50_000) answers.clear()
      answers.set(word, (answer = ask(word)))
    }
    return answer
  }
}

/** A span without the words before the name; `null` where none is left. */
export function withoutLeading(text: string, [start, end]: Span): Span | null {
  let from = start
  for (;;) {
    const word = /^([\p{L}’'&-]{1,30})\s{1,3}/u.exec(text.slice(from, Math.min(end, from + 40)))
    const owner = form('shape-whose').exec(text.slice(from, Math.min(end, from + 60)))
    if (owner) from += owner[0].length
    else if (word?.[1] && leading.has(word[1].toLowerCase())) from += word[0].length
    else break
  }
  return from < end ? [from, end] : null
}

/**
 * Take apart two names that "and" joins; "and" inside a name, with no head before it, stays: "Eye and Ear Hospital".
 */
export function apart(shaped: Shaped): Shaped[] {
  const [start, end] = shaped.at
  for (const { index } of shaped.name.matchAll(/ (?:and|&) /g)) {
    const left = shaped.name.slice(0, index)
    const right = shaped.name.slice(index).replace(/^ (?:and|&) /, '')
    if (!form('shape-is-whole').test(left) || left.split(' ').length < 2 || !form('shape-is-whole').test(right))
      continue
    const first: Shaped = { at: [start, start + left.length], name: left }
    return [first, ...apart({ at: [end - right.length, end], name: right })]
  }
  return [shaped]
}

/** Names that a pattern finds, without the words before them. */
export function named(text: string, pattern: RegExp): Shaped[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, index }) => {
    const at = withoutLeading(text, [index, index + whole.trimEnd().length])
    return at ? [{ at, name: text.slice(...at).replaceAll(/\s+/g, ' ') }] : []
  })
}
