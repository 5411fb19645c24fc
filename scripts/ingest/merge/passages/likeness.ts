/** The share of letters in threes that two texts have in common, from 0 to 1 (the Sørensen–Dice coefficient). */
export function likenessOf(a: string, b: string): number {
  const [left, right] = [trigramsOf(a), trigramsOf(b)]
  let shared = 0
  for (const [trigram, times] of left.counts) shared += Math.min(times, right.counts.get(trigram) ?? 0)
  const all = left.size + right.size
  return all === 0 ? 1 : (2 * shared) / all
}

function trigramsOf(text: string): { counts: ReadonlyMap<string, number>; size: number } {
  const folded = ` ${text.toLowerCase().replace(/\s+/g, ' ').trim()} `
  const counts = new Map<string, number>()
  const size = Math.max(0, folded.length - 2)
  for (let at = 0; at < size; at++) {
    const trigram = folded.slice(at, at + 3)
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1)
  }
  return { counts, size }
}
