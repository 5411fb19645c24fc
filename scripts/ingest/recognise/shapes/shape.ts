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
  /** What a text must hold for the form to stand in it; says quickly that most texts hold none. */
  cue: RegExp
  find: (text: string, tokens: Token[]) => Shaped[]
}

/** A word that begins with a capital letter. */
export const capitalised = String.raw`\p{Lu}[\p{L}\p{N}’'-]{0,30}`
/** Small words inside a name. */
export const joint = '(?:(?:of the|for the|on the|of|for|on|and|&) )?'

/** Words that stand before a name and are no part of it. */
const leading = new Set(
  'the a an at in on from by for to with and or but of this that these our its his her their your about under since when while where after before as both if no how what why who is was were are all only such some many most other another new each every any between within through via per photo source media contact editing dear visit ask founded see read called'.split(
    ' ',
  ),
)

/** "Beijing's Xuanwu Hospital", "Boston-based Vertex Pharmaceuticals". */
const whose =
  /^(?!(?:People|Women|Children|Men|Veterans)['’]s )(?:\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20})?['’]s (?=\p{Lu})(?!Hospital|University|College|Clinic|Institute|Research|Medical)|\p{Lu}[\p{L}-]{1,30}-based )/u

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
    const owner = whose.exec(text.slice(from, Math.min(end, from + 60)))
    if (owner) from += owner[0].length
    else if (word?.[1] && leading.has(word[1].toLowerCase())) from += word[0].length
    else break
  }
  return from < end ? [from, end] : null
}

/** Last words of names of every kind, at which two that "and" joins are taken apart. */
const heads =
  'Hospital|Clinic|Cent(?:er|re)|Institute|Laboratory|University|College|School|Medicine|Bank|Commission|Administration|Authority|Bureau|Agency|Council|Ministry|Society|Association|Federation|Alliance'
const isWhole = new RegExp(
  `(?:${heads})(?: (?:of|for) .{1,80})?$|^(?:Institute|University|Ministry|Bureau|Department|Academy) of `,
  'u',
)

/**
 * Take apart two names that "and" joins; "and" inside a name, with no head before it, stays: "Eye and Ear Hospital".
 */
export function apart(shaped: Shaped): Shaped[] {
  const [start, end] = shaped.at
  for (const { index } of shaped.name.matchAll(/ (?:and|&) /g)) {
    const left = shaped.name.slice(0, index)
    const right = shaped.name.slice(index).replace(/^ (?:and|&) /, '')
    if (!isWhole.test(left) || left.split(' ').length < 2 || !isWhole.test(right)) continue
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
