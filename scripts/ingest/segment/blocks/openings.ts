import { counted } from './counted.ts'
import type { Line } from './line.ts'
import { endOf } from './looks.ts'

/** How many lines of a page open alike, by more than a word: items of a list of its own make, such as `R1.`, `02:10`. */
export function openingsOf(lines: readonly Line[]): (line: Line) => string[] {
  const times = counted(lines.flatMap((line) => openingOf(line) ?? []))
  return (line) => {
    const form = openingOf(line)
    const often = Math.min(4, Math.round(Math.log2(times.get(form ?? '') ?? 0)))
    if (form === null || often <= 0) return []
    return [`opening=${often}`, `opening=${form.replace(/[\p{L}0]/gu, '')} ${often}`, `opening=${often} ${endOf(line)}`]
  }
}

/** The form of the first word, where it has more than letters and no mark stands before it. */
function openingOf({ head, mark }: Line): string | null {
  const first = head.split(' ', 1)[0] as string
  if (mark || !/[^\p{L}'’-]/u.test(first) || first.length > 12 || first.length === head.length) return null
  return first
    .replace(/\d+/g, '0')
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
}
