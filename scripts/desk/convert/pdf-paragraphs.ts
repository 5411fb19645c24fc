import type { Line } from './pdf-lines.ts'

/** Whether a word is in the dictionary. */
type Knows = (word: string) => boolean

const bullet = /^[•‣▪●○◦–-]\s+/

/**
 * Put lines together into paragraphs, as an article holds them: headings marked `##`, items `- `, rows of a table as
 * they are. A paragraph goes on over a column or a page where its sentence does.
 */
export function paragraphsOf(lines: Line[], knows: Knows): string[] {
  const body = usualHeight(lines)
  const title = lines.reduce((most, { height }) => Math.max(most, height), 0)
  const paragraphs: { text: string; last: number }[] = []
  for (const [index, line] of lines.entries()) {
    const before = paragraphs.at(-1)
    if (before && goesOn(lines, before.last, index))
      Object.assign(before, { text: joined(before.text, line.text, knows), last: index })
    else paragraphs.push({ text: line.text, last: index })
  }
  return paragraphs.map(({ text, last }) => {
    const height = lines[last]?.height ?? 0
    const words = text.replaceAll(/[^\S\t]+/g, ' ').replace(bullet, '- ')
    return height > 1.1 * body && height < title - 0.5 ? `## ${words}` : words
  })
}

/** What stands on the first page in letters larger than all others, where they are clearly larger than most. */
export function titleIn(lines: Line[]): string {
  const first = lines.filter(({ page }) => page === 1)
  const largest = Math.max(0, ...first.map(({ height }) => height))
  if (largest < 1.25 * usualHeight(lines)) return ''
  const title = first.filter(({ height }) => height > largest - 0.5).map(({ text }) => text)
  return title.length > 3 ? '' : title.join(' ')
}

/** The height of most letters. */
function usualHeight(lines: Line[]): number {
  const letters = new Map<number, number>()
  for (const { height, text } of lines) {
    const rounded = Math.round(height * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

function goesOn(lines: Line[], at: number, next: number): boolean {
  const [before, line] = [lines[at], lines[next]]
  if (!before || !line || Math.abs(before.height - line.height) >= 1) return false
  if (before.text.includes('\t') || line.text.includes('\t') || bullet.test(line.text)) return false
  const gap = before.y - line.y
  const isBelow = before.page === line.page && gap > 0
  if (isBelow && gap >= 1.6 * line.height) return false
  if (/^\p{Ll}/u.test(line.text) && !/[.!?:][”’"')]?$/.test(before.text)) return true
  return isBelow && !isBrokenByHand(lines, at, line)
}

/** Lines whose ends are looked at to see where a column ends. */
const near = 3

/** Whether the first word of the next line had still found a place on the line before. */
function isBrokenByHand(lines: Line[], at: number, next: Line): boolean {
  const before = lines[at] as Line
  const column = lines
    .slice(Math.max(0, at - near), at + near + 1)
    .filter(({ page, x }) => page === before.page && Math.abs(x - before.x) < 3 * before.height)
  const right = Math.max(...column.map((line) => line.right))
  const word = next.text.split(' ')[0]?.length ?? 0
  const wide = ((next.right - next.x) * (word + 1)) / next.text.length
  return before.right + wide < right
}

/** Join two lines; a hyphen between them stays where it belongs to the word. */
function joined(text: string, line: string, knows: Knows): string {
  const [, head] = /(\p{L}+)[-‐\u00ad]$/u.exec(text) ?? []
  if (head === undefined) return `${text} ${line}`
  const [tail = ''] = /^\p{L}+/u.exec(line) ?? []
  const isOwn = !/^\p{Ll}/u.test(tail) || (!knows(head + tail) && knows(head) && knows(tail))
  return isOwn ? text + line : text.slice(0, -1) + line
}
