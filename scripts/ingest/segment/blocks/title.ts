import { cellsIn } from './around.ts'
import { cue, saysFurniture, tailOf } from './cues.ts'
import type { Line } from './line.ts'

/** Lines of a page among which its title is looked for. */
const reach = 60

/** Find the line that looks most like the title, of those above the first running text; -1 where none does. */
export function titleAmong(lines: Line[]): number {
  const end = lines.slice(0, reach).findIndex(isText)
  const above = lines.slice(0, end < 0 ? reach : end)
  let best = -1
  let most = 0
  for (const [index, line] of above.entries()) {
    const likeness = likenessOf(line, lines.slice(index + 1, index + 4), index === 0)
    if (likeness > most) [best, most] = [index, likeness]
  }
  return best
}

function isText({ words, end, mark, label }: Line): boolean {
  const isSentence = words >= 9 && cue('sentence-end').test(end) && !/[!！]["”’]?$/.test(end)
  return (
    isSentence ||
    words > 45 ||
    (label !== null && words > 25) ||
    (mark !== null && /^(?:question|number|letter)$/.test(mark.kind))
  )
}

function likenessOf(line: Line, below: Line[], first: boolean): number {
  const { head, words, mark, end } = line
  if (/^subject: /i.test(head) || mark?.form === '#') return 9
  const isOther =
    cue('dated').test(head) || cue('byline-word').test(head) || cellsIn(line) > 2 || mark?.kind === 'bullet'
  const isPage = saysFurniture(head) || tailOf(head) !== null
  if (isOther || isPage || /[.,:;。，：；]$/.test(end)) return 0
  const datedBelow = below.some((one) => cue('dated').test(one.head) || cue('byline-word').test(one.head)) ? 1.5 : 0
  return Math.min(words, 5) / 2 + datedBelow + (first ? 0.5 : 0) - (cue('heading-word').test(head) ? 2 : 0)
}
