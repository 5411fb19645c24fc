import { onOneLine } from '../../../../src/language/on-one-line.ts'
import type { Seed, Span } from '../../read/seed.ts'
import { type Line, lineOf } from './line.ts'

/** A line as it stands in the file. */
interface Written {
  text: string
  from: number
  number: number
  gap: boolean
}

/**
 * Cut an article into lines, and join those that one paragraph was broken into.
 *
 * Two lines are joined where a sentence goes on in lower case, or where the text is broken at one width and the first
 * word of the next line had no room any more. Lines without a letter or a figure are none.
 */
export function linesOf(seed: Seed): Line[] {
  const written = writtenIn(seed)
  const width = widthOf(written)
  const lines: Line[] = []
  for (let index = 0; index < written.length;) {
    const first = written[index] as Written
    let last = first
    while (++index < written.length && joins(first, last, written[index] as Written, width))
      last = written[index] as Written
    const at: Span = [first.from, last.from + last.text.length]
    lines.push(lineOf(seed.text.slice(...at), at, first.number, first.gap))
  }
  return lines
}

function writtenIn(seed: Seed): Written[] {
  const all: Written[] = []
  let number = seed.text.slice(0, seed.start).split('\n').length
  let offset = seed.start
  let gap = false
  for (const [whole, raw = ''] of seed.text.slice(seed.start).matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const text = raw.trim().replace(/^\uFEFF/, '')
    if (/[\p{L}\p{N}]/u.test(text)) {
      all.push({ text, from: offset + raw.indexOf(text), number, gap })
      gap = false
    } else if (text === '') gap = true
    offset += whole.length
    number += 1
  }
  return all
}

const opensAnew = new RegExp(onOneLine`
  ^(?:[-*•●▪■–—·#>|]|\(?\d{1,2}[.)、．]|[(（]\d{1,2}[)）]|[(（][一二三四五六七八九十a-z]{1,3}[)）]|[a-z][.)]\s
  |[QA问答]\s?\d{0,2}\s?[:：.])`)
const fullStop = /[.。!！?？:：;；]["”’)）]?$/

/** The width at which the lines of a text were broken: 0 where they were not. */
function widthOf(written: Written[]): number {
  const counts = new Map<number, number>()
  let broken = 0
  let pairs = 0
  for (const [index, { text }] of written.entries()) {
    const next = written[index + 1]
    if (!next || next.gap || opensAnew.test(next.text)) continue
    pairs += 1
    const goesOn = !fullStop.test(text) && /^\p{Ll}|^\p{Script=Han}/u.test(next.text)
    if (!goesOn || text.length > 110 || text.length < 24) continue
    broken += 1
    const step = Math.floor(text.length / 4)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  if (broken < 3 || broken * 4 < pairs) return 0
  const steps = [...counts].filter(([step, times]) => times + (counts.get(step - 1) ?? 0) >= 3 || broken < 6)
  return Math.max(0, ...steps.map(([step]) => step * 4 + 3))
}

function joins(first: Written, last: Written, next: Written, width: number): boolean {
  if (next.gap || next.number !== last.number + 1 || opensAnew.test(next.text)) return false
  if (last.text.includes('\t') || last.text.includes('|')) return false
  const room = last.text.length + 1 + (/^\p{Script=Han}|^\S{1,40}/u.exec(next.text)?.[0].length ?? 0)
  if (width > 0 && last.text.length <= width && room > width - 3 && !/[:：]$/.test(last.text)) return true
  return (
    /[\p{L},]$/u.test(last.text) &&
    /^\p{Ll}/u.test(next.text) &&
    !/^[\p{Ll}\d]/u.test(first.text) &&
    last.text.length > 40
  )
}
