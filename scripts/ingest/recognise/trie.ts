import type { Span } from '../read/seed.ts'
import type { Subject } from './mention.ts'
import { type Token, tokensOf } from './words.ts'

/** A step of a trie of names; `null` where a name stands for nothing that the vocabulary knows. */
export interface Branch<Named = Subject> {
  next: Map<string, Branch<Named>>
  entry?: Named | null
}

/** What a trie holds at a place, and how many words of the text that takes. */
export interface Found<Named> {
  entry: Named | null
  length: number
}

/** Let a name stand for an entry, however it is written; the first entry keeps it. */
export function plantName<Named>(root: Branch<Named>, name: string, entry: Named): void {
  plant(
    root,
    tokensOf(name).map((token, place) => (place === 0 ? '' : token.gap) + token.folded),
    entry,
  )
}

/** Let an abbreviation stand for an entry, or for nothing known; the first to define it keeps it. */
export function plantAbbreviation<Named>(root: Branch<Named>, short: string, entry: Named | null): void {
  plant(
    root,
    tokensOf(short).map(({ raw }) => raw),
    entry,
  )
}

function plant<Named>(root: Branch<Named>, words: string[], entry: Named | null): void {
  let branch = root
  for (const word of words) {
    let next = branch.next.get(word)
    if (!next) branch.next.set(word, (next = { next: new Map() }))
    branch = next
  }
  if (branch !== root && branch.entry === undefined) branch.entry = entry
}

/** The longest name of a trie that begins at a token. */
export function longestName<Named>(root: Branch<Named>, tokens: Token[], from: number) {
  return longest(root, tokens, from, foldedOf)
}

const foldedOf = ({ folded }: Token) => folded

/**
 * The longest run of words from a place that a trie holds, each but the first behind its gap; `wordOf` gives the form in
 * which the trie holds them.
 */
export function longest<Named>(
  root: Branch<Named>,
  tokens: Token[],
  from: number,
  wordOf: (token: Token) => string,
): Found<Named> | null {
  let branch: Branch<Named> | undefined = root
  let best: Found<Named> | null = null
  for (let at = from; branch && at < tokens.length; at++) {
    const token = tokens[at] as Token
    const word = wordOf(token)
    branch = branch.next.get(at === from || token.gap === '' ? word : token.gap + word)
    if (branch?.entry !== undefined) best = { entry: branch.entry, length: at - from + 1 }
  }
  return best
}

/** The place of a run of words. */
export function spanOf(tokens: Token[], from: number, length: number): Span | null {
  const first = tokens[from]
  const last = tokens[from + length - 1]
  return first && last ? [first.at[0], last.at[1]] : null
}
