/**
 * The number of edits between two words, or `most + 1` where there are more than `most`. An edit is a letter missing,
 * added or changed, or two neighbours swapped (Damerau–Levenshtein, optimal string alignment).
 *
 * @example editsBetween('parkinsin', 'parkinson', 2) // 1
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let edits = Math.min(at(last, column) + 1, at(line, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        edits = Math.min(edits, at(before, column - 2) + 1)
      line.push(edits)
      least = Math.min(least, edits)
    }
    if (least > most) return most + 1
    before = last
    last = line
  }
  return Math.min(at(last, other.length), most + 1)
}

const at = (numbers: number[], index: number) => numbers[index] ?? Infinity

/** How many edits a word of this many letters may be away from the one that was meant. */
export function editsAllowed(letters: number): 0 | 1 | 2 {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2
}
