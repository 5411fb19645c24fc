import * as is from './forms.ts'
import type { Line } from './line.ts'

/** A length in steps that grow with it. */
export function sizeOf(length: number): number {
  return length <= 0 ? 0 : Math.min(9, Math.round(Math.log2(length + 1) * 1.5))
}

/** How a line ends. */
export function endOf(line: Line): string {
  if (is.asks(line)) return 'asks'
  if (is.endsInColon(line)) return 'colon'
  if (is.endsSentence(line)) return 'stop'
  return /[,;，；、]$/.test(line.end) ? 'comma' : /[\])]$/.test(line.end) ? 'bracket' : 'open'
}

/** What a line looks like, in a word. */
export function briefOf(line: Line | null): string {
  if (!line) return 'none'
  if (line.mark) return line.mark.kind
  if (line.label) return 'label'
  if (is.cellsIn(line) > 0) return 'cells'
  if (line.words > 14 || is.endsSentence(line)) return 'text'
  return is.asks(line) ? 'asks' : 'short'
}

export function shapeOf(line: Line | null): string {
  if (!line) return 'none'
  return `${briefOf(line)} ${Math.min(4, is.cellsIn(line))} ${endOf(line)} ${sizeOf(line.words)}`
}
