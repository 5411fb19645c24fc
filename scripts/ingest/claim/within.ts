import type { Span } from '../read/seed.ts'

/** What stands wholly in a span, of what stands in the order of the text. */
export function within<T extends { at: readonly [number, number] }>(all: T[], [start, end]: Span): T[] {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.at[0] ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let one = all[low]; one && one.at[0] < end; one = all[++low]) if (one.at[1] <= end) found.push(one)
  return found
}
