import type { Token } from '../words.ts'
import type { Shaped } from './shape.ts'

/** What a phrase is made of: a head, and the words before it that say which. */
export interface Phrase {
  /** Whether a phrase can end in a word, written as it is: in a head of either kind. */
  ends: (raw: string) => boolean
  /** A head by itself is no name: "disease". */
  head: (word: string) => boolean
  /** A head that is a name by itself: "arachnoiditis". */
  whole: (word: string) => boolean
  /** A word that says which: "retinal". */
  telling: (word: string, raw: string, starts: boolean) => boolean
  /** A word that may stand between or before telling ones: "chronic". */
  between: (word: string) => boolean
  /** One that is dropped where nothing telling stands before it: "severe". */
  most: number
}

/** Find phrases that end in a head and hold a telling word; the words before are taken as long as they say which. */
export function phrasesIn(
  text: string,
  tokens: Token[],
  { ends, head, whole, telling, between, most }: Phrase,
): Shaped[] {
  const found: Shaped[] = []
  tokens.forEach((token, place) => {
    if (!ends(token.raw)) return
    const word = token.raw.toLowerCase()
    const next = tokens[place + 1]
    if (next?.gap === '' && head(next.raw.toLowerCase())) return
    let from = place
    for (let at = place - 1; at >= Math.max(0, place - most) && tokens[at + 1]?.gap === ''; at--) {
      const before = tokens[at]
      if (!before) break
      const lower = before.raw.toLowerCase()
      if (telling(lower, before.raw, at === 0 || before.gap !== '')) from = at
      else if (!between(lower)) break
    }
    const names = from < place || whole(word)
    while (names && from > 0 && tokens[from]?.gap === '' && isDegree(tokens[from - 1])) from--
    if (!names) return
    const first = tokens[from]
    if (first) found.push({ at: [first.at[0], token.at[1]], name: text.slice(first.at[0], token.at[1]) })
  })
  return found
}

/** "Acute" and "chronic" make another disease of one; "severe" does not. */
function isDegree(token: Token | undefined): boolean {
  return token !== undefined && /^(?:acute|chronic|congenital|idiopathic|inherited|hereditary)$/i.test(token.raw)
}
