import type { Mention, Subject } from './mention.ts'
import type { Names } from './names.ts'
import { type Placed, withShared } from './shared-names.ts'
import { type Branch, type Found, longest, longestName, spanOf } from './trie.ts'
import { type Token, tokensOf } from './words.ts'

/**
 * Find every name of the vocabulary in a text that starts at `offset`; the longest name at a place wins, and none goes
 * on beyond the end of a phrase.
 *
 * @param own Abbreviations as the article defines them; they win over those of the vocabulary.
 */
export function findMentions(text: string, offset: number, index: Names, own?: Branch): Mention[] {
  return mentionsAmong(tokensOf(text), offset, index, own)
}

/** As {@link findMentions}, in a text that is cut into words already. */
export function mentionsAmong(tokens: Token[], offset: number, index: Names, own?: Branch): Mention[] {
  const found: Placed[] = []
  for (let from = 0; from < tokens.length;) {
    const named = longestName(index.names, tokens, from)
    const short = longerOf(shortIn(own, tokens, from), shortIn(index.abbreviations, tokens, from))
    const best = (named?.length ?? 0) >= (short?.length ?? 0) ? named : short
    const at = best && spanOf(tokens, from, best.length)
    if (best?.entry && at) found.push({ mention: { ...best.entry, at }, from, length: best.length })
    from += best?.length ?? 1
  }
  const mentions = withShared(found, tokens, index.names)
  return mentions.map((mention) => ({ ...mention, at: [mention.at[0] + offset, mention.at[1] + offset] }))
}

/** The longest abbreviation of a trie that begins at a token. */
function shortIn(trie: Branch | undefined, tokens: Token[], from: number): Found<Subject> | null {
  const found = trie ? longest(trie, tokens, from, withoutPlural) : null
  return found && !goesOn(tokens[from + found.length]) ? found : null
}

function longerOf(one: Found<Subject> | null, other: Found<Subject> | null) {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one
}

function withoutPlural({ raw }: Token): string {
  return raw.endsWith('s') && /\p{Lu}s$/u.test(raw) ? raw.slice(0, -1) : raw
}

/** "PD-1" and "PD-L1" are no Parkinson's disease. */
function goesOn(next: Token | undefined): boolean {
  return next?.hyphened === true && /^\p{Lu}{0,2}\d/u.test(next.raw)
}

const cueWords = new Map<string, string[]>()

/** Whether every word of a cue stands among the words of a text. */
export function hasCue(words: ReadonlySet<string>, cue: string): boolean {
  let folded = cueWords.get(cue)
  if (!folded) cueWords.set(cue, (folded = tokensOf(cue).map((token) => token.folded)))
  return folded.every((word) => words.has(word))
}

/** The folded words of a text. */
export function wordSet(text: string): Set<string> {
  return new Set(tokensOf(text).map(({ folded }) => folded))
}
