import { likenessOf } from './likeness.ts'

/** A passage as it was read: its id and its text. */
export interface PassageText {
  id: string
  text: string
}

/** So alike a passage is the one that it was: a word or two in a sentence may have changed. */
const leastLike = 0.6
/** So many passages may have come or gone before it. */
const mostShifted = 3

/**
 * Find passages that were changed: one that is gone and one that came in, near the same place and with nearly the same
 * words. Returns the new id of each by the old one.
 */
export function movesOf(before: readonly PassageText[], now: readonly PassageText[]): Map<string, string> {
  const gone = withRank(before, now)
  const came = withRank(now, before)
  const pairs = gone
    .flatMap((old) =>
      came
        .filter(({ rank }) => Math.abs(rank - old.rank) <= mostShifted)
        .map((one) => ({ old: old.id, now: one.id, likeness: likenessOf(old.text, one.text) })),
    )
    .filter(({ likeness }) => likeness >= leastLike)
    .toSorted((a, b) => b.likeness - a.likeness)
  const moved = new Map<string, string>()
  const taken = new Set<string>()
  for (const { old, now: one } of pairs) {
    if (moved.has(old) || taken.has(one)) continue
    moved.set(old, one)
    taken.add(one)
  }
  return moved
}

/** The passages that `others` lack, each with how many of those that both have stand before it. */
function withRank(
  passages: readonly PassageText[],
  others: readonly PassageText[],
): (PassageText & { rank: number })[] {
  const shared = new Set(others.map(({ id }) => id))
  let rank = 0
  return passages.flatMap((passage) => {
    if (!shared.has(passage.id)) return { ...passage, rank }
    rank += 1
    return []
  })
}
