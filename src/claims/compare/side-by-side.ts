/** The most therapies that stand side by side; the others follow behind "more". */
export const mostBeside = 4

/** What the therapies that follow are behind. */
export function moreTherapies(count: number): string {
  return count === 1 ? '1 more therapy' : `${count} more therapies`
}
