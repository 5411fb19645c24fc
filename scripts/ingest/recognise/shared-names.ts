import type { Mention } from './mention.ts'
import { type Branch, longestName, spanOf } from './trie.ts'
import { conjunctions, type Token } from './words.ts'

/** A mention, and the words that it takes. */
export interface Placed {
  mention: Mention
  from: number
  length: number
}

/**
 * Add the names that share a word with the next one: "type 1 and type 2 diabetes", "knee, hip and shoulder
 * osteoarthritis", "type 1 or 2 diabetes". Only names that the vocabulary holds are taken apart.
 */
export function withShared(found: Placed[], tokens: Token[], names: Branch): Mention[] {
  const before = found.filter(({ from }) => joined(tokens, from) !== null)
  if (before.length === 0) return found.map(({ mention }) => mention)
  const taken = new Set(
    found
      .filter(({ mention }) => mention.kind !== 'term')
      .flatMap(({ from, length }) => Array.from({ length }, (_, place) => from + place)),
  )
  const shared = before.flatMap(({ mention, from, length }) => sharersOf(mention, from, length, tokens, names, taken))
  const mentions = found.map(({ mention }) => mention)
  return shared.length === 0 ? mentions : [...mentions, ...shared].toSorted((a, b) => a.at[0] - b.at[0])
}

/** Names before a conjunction that want the last words of the name after it. */
function sharersOf(
  { kind, id }: Mention,
  from: number,
  length: number,
  tokens: Token[],
  names: Branch,
  taken: ReadonlySet<number>,
): Mention[] {
  const shared: Mention[] = []
  let end = joined(tokens, from)
  for (let part = 0; part < 4 && end !== null; part++) {
    const sharer = sharerBefore(end, from, length, tokens, names, taken)
    if (!sharer || sharer.mention.kind !== kind || sharer.mention.id === id) break
    shared.push(sharer.mention)
    end = joined(tokens, sharer.start)
  }
  return shared
}

/** The end of the words before a conjunction or a comma, as the place of the token after them. */
function joined(tokens: Token[], from: number): number | null {
  const before = tokens[from - 1]
  if (before && tokens[from]?.gap === '' && conjunctions.has(before.folded))
    return before.gap === '.' || from < 2 ? null : from - 1
  return tokens[from]?.gap === ',' ? from : null
}

function sharerBefore(
  end: number,
  from: number,
  length: number,
  tokens: Token[],
  names: Branch,
  taken: ReadonlySet<number>,
): { mention: Mention; start: number } | null {
  for (let start = Math.max(0, end - 4); start < end; start++) {
    const words = tokens.slice(start, end)
    if (words.some(({ gap }, place) => (place > 0 && gap !== '') || taken.has(start + place))) continue
    for (let tail = from + 1; tail < from + length; tail++) {
      const whole = [...words, ...tokens.slice(tail, from + length)].map((token) => ({ ...token, gap: '' as const }))
      const name = longestName(names, whole, 0)
      const at = spanOf(tokens, start, words.length)
      if (name?.entry && name.length === whole.length && at) return { mention: { ...name.entry, at }, start }
    }
  }
  return null
}
