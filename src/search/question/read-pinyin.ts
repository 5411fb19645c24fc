import type { Word } from '../fold.ts'
import type { Lexicon } from '../lexicon.ts'
import type { NamedTarget } from '../names.ts'
import { rankOf } from '../rank.ts'

/** The fewest letters of a name that are taken for its beginning. */
const fewest = 5

/**
 * Read a Chinese name in pinyin from here on, with or without spaces: whole, or its beginning of two syllables or more.
 * English words that happen to begin so are known before this is asked.
 */
export function readPinyin(
  words: readonly Word[],
  from: number,
  { chinese }: Lexicon,
): { typed: string; targets: NamedTarget[]; words: number; isWhole: boolean } | null {
  const targets = [...new Set(chinese.map(({ target }) => target))].filter(({ p }) => p !== undefined)
  let found: ReturnType<typeof readPinyin> = null
  let joined = ''
  for (let to = from; to < Math.min(words.length, from + 9); to += 1) {
    const word = words[to]
    if (!word || !/^[a-z]+$/.test(word.text)) break
    joined += word.text
    const starting = targets.filter(({ p }) => p?.startsWith(joined))
    if (starting.length === 0) break
    if (joined.length < fewest) continue
    const sorted = starting.toSorted(
      (a, b) => Math.floor(rankOf(a)) - Math.floor(rankOf(b)) || (a.p?.length ?? 0) - (b.p?.length ?? 0),
    )
    found = {
      typed: words
        .slice(from, to + 1)
        .map(({ text }) => text)
        .join(' '),
      targets: sorted.slice(0, 3),
      words: to + 1 - from,
      isWhole: sorted[0]?.p === joined,
    }
  }
  return found
}
