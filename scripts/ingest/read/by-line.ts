/** What was found on one line of a text; `place` is that of the first. */
interface Line<T> {
  place: { line: number; column: number }
  found: T[]
}

/** Put what was found in a text, in its order, together line by line; `at` are offsets in UTF-16 units. */
export function byLine<T extends { at: number }>(text: string, found: T[]): Line<T>[] {
  const lines: Line<T>[] = []
  let line = 0
  let start = 0
  let end = -1
  for (const one of found) {
    const known = line
    while (line === 0 || one.at > end) {
      start = end + 1
      const next = text.indexOf('\n', start)
      end = next === -1 ? text.length : next
      line += 1
    }
    if (line > known) lines.push({ place: { line, column: one.at - start + 1 }, found: [] })
    lines.at(-1)?.found.push(one)
  }
  return lines
}
