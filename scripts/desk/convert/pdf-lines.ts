import { raised } from './raised.ts'

/** A stretch of text as a PDF places it; all lengths in points, from the left and from the foot of the page. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** A line of a column; `height` is that of its letters. Cells of a table are parted by tabs. */
export interface Line {
  text: string
  x: number
  right: number
  y: number
  height: number
  page: number
}

/**
 * Put the pieces of a page together into lines, in the order in which the file holds them. A line with wide gaps is a row
 * of a table where one beside it has such gaps as well; by itself it was stretched to fill its column.
 */
export function linesOf(pieces: Piece[], page: number): Line[] {
  const lines: Line[] = []
  for (const { text, x, y, width, height } of pieces) {
    const last = lines.at(-1)
    if (text.trim() === '') {
      if (last && Math.abs(last.y - y) < last.height / 2) last.text = `${last.text.trimEnd()} `
      continue
    }
    const isRaised = last !== undefined && height < 0.8 * last.height && y > last.y + height * 0.1
    const isBeside = last !== undefined && Math.abs(last.y - y) < last.height * 0.7 && x > last.right - last.height
    if (!last || !isBeside) {
      lines.push({ text, x, right: x + width, y, height, page })
      continue
    }
    const gap = x - last.right
    if (isRaised && gap < last.height) last.text += raised(last.text, text)
    else last.text = last.text + spaceFor(gap, last) + text
    last.right = x + width
    if (height > last.height) Object.assign(last, { y, height })
  }
  return lines.map((line, index) => {
    const isRow = [lines[index - 1], lines[index + 1]].some((other) => other?.text.includes('\t'))
    return { ...line, text: line.text.replaceAll(/ *\t/g, isRow ? '\t' : ' ').trim() }
  })
}

/** What a gap in a line is: cells stand further apart than words. */
function spaceFor(gap: number, { text, height }: Line): string {
  if (gap > 1.2 * height) return '\t'
  return gap > 0.15 * height && !text.endsWith(' ') ? ' ' : ''
}

/** So much of a page at its head and at its foot may hold what stands on every page. */
const margin = 0.1

/** Leave out what stands at the head or foot of page after page, and numbers of pages. */
export function withoutMargins(lines: Line[], pageHeight: number): Line[] {
  const inMargin = ({ y }: Line) => y < margin * pageHeight || y > (1 - margin) * pageHeight
  const key = ({ text }: Line) => text.replaceAll(/\d+/g, '#')
  const pagesOf = Map.groupBy(lines.filter(inMargin), key)
  return lines.filter((line) => {
    if (!inMargin(line)) return true
    const pages = new Set(pagesOf.get(key(line))?.map(({ page }) => page))
    return pages.size < 2 && !/^(?:page )?\d+(?: ?(?:\/|of) ?\d+)?$/i.test(line.text)
  })
}
