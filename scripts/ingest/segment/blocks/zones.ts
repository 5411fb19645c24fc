import { opensTail } from './cues.ts'
import * as is from './forms.ts'
import type { Line } from './line.ts'
import { briefOf, endOf, sizeOf } from './looks.ts'

/**
 * Where each line stands by its running text: above the first paragraph, among paragraphs, or below the last one; and
 * how long ago a line opened what comes after an article.
 */
export function zonesOf(lines: readonly Line[]): (index: number) => string[] {
  const first = lines.findIndex(isParagraph)
  const last = lines.findLastIndex(isParagraph)
  const opened = lines.findIndex(
    ({ length, head }, index) => index > lines.length * 0.4 && length < 70 && opensTail(head),
  )
  return (index) => {
    const line = lines[index] as Line
    const zone = first < 0 ? 'none' : index < first ? 'above' : index > last ? 'below' : 'among'
    const distance = Math.min(6, Math.max(first - index, first < 0 ? 0 : index - last, 0))
    const brief = briefOf(line)
    const since = opened < 0 || index < opened ? 0 : Math.min(4, index - opened + 1)
    return [
      `zone=${zone}`,
      `zone=${zone} ${brief} ${endOf(line)}`,
      `zone=${zone} ${distance}`,
      `zone=${zone} ${distance} ${brief}`,
      `zone=${zone} ${Math.min(4, index)} ${sizeOf(line.words)}`,
      ...(since > 0 ? ['tail open', `tail open=${since}`, `tail open ${brief}`, `tail open ${zone}`] : []),
    ]
  }
}

function isParagraph(line: Line): boolean {
  return line.words >= 18 && is.endsSentence(line)
}
