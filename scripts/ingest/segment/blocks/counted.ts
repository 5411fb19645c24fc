/** How often each word comes. */
export function counted(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const one of words) times.set(one, (times.get(one) ?? 0) + 1)
  return times
}
