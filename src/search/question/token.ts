import type { Word } from '../fold.ts'
import type { NamedTarget } from '../names.ts'

/** A word of the question, with what it was taken for. */
export interface Token extends Word {
  /** As it was typed, folded. */
  typed: string
  quoted: boolean
  /**
   * `idle` says how something is asked, `spent` belongs to a way to ask ("how much"), `unknown` is not on the site;
   * what is `known` tells what is looked for.
   */
  state: 'known' | 'idle' | 'spent' | 'unknown'
  /** Words of the site that are looked for in its place. */
  forms: string[]
  /** What it names by itself, in Chinese or pinyin, the likeliest first. */
  leads?: NamedTarget[]
  /** Whether it is a harm that is asked about, and not a disease that one has. */
  isHarm?: boolean
  /** Whether it is a word of this field: cells, a clinic, a treatment. */
  isOfField?: boolean
  /** Whether it is the beginning of a word. */
  isStart?: boolean
}

/** Words in a row, with the place of the first: the longest rows first, then from the start. */
export function* windowsIn(tokens: Token[], longest: number): Generator<{ window: Token[]; from: number }> {
  for (let length = Math.min(longest, tokens.length); length > 0; length -= 1)
    for (let from = 0; from + length <= tokens.length; from += 1)
      yield { window: tokens.slice(from, from + length), from }
}
