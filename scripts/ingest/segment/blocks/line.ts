import type { Span } from '../../read/seed.ts'

/** What stands before the words of a line. */
export interface Mark {
  kind:
    'hash' | 'quote' | 'bullet' | 'number' | 'depth' | 'letter' | 'chinese' | 'chinese-bracket' | 'question' | 'answer'
  /** Length in UTF-16 units, with the space behind it. */
  length: number
  /** The number it states; 0 where it states none. */
  ordinal: number
  /** Its form, such as `(1)` or `##`: marks of one list have one form. */
  form: string
}

/**
 * A line or a paragraph of an article, with what can be seen of it alone; looking costs the same however long it is.
 */
export interface Line {
  at: Span
  /** Line in the seed, from 1. */
  number: number
  /** Whether an empty line stands before it. */
  gap: boolean
  /** UTF-16 units. */
  length: number
  mark: Mark | null
  /** Where the words begin and end: without marks and without the stars of bold type around the whole. */
  bare: Span
  /** The first 400 units of the words, every kind of space as one space. */
  head: string
  /** The last 80 units of the words. */
  end: string
  /** Words, at most of the head; two Chinese characters count as one. */
  words: number
  /** Cells, parted by tabs, bars or wide gaps; offsets count from the start of the seed's text. */
  cells: Span[]
  /** The words before a colon near the start. */
  label: Span | null
}

const marks: [Mark['kind'], RegExp][] = [
  ['hash', /^#{1,6}\s{1,12}/],
  ['quote', /^>\s{0,4}(?=\S)/],
  ['question', /^(?:Q|Question|问题?)\s?\d{0,2}\s?[:：.、]\s{0,12}(?=\S)/],
  ['answer', /^(?:A|Answer|答)\s?\d{0,2}\s?[:：.、]\s{0,12}(?=\S)/],
  ['bullet', /^(?:(?:-{1,2}|[*–—·‣◦○□o~×⇒→])\s{1,12}|[•●▪■◆❖◎◇▷※✓✔✅✗✘✕❌☑☐➢►▸▶➔→👍👎]\uFE0F?\s{0,12})(?=\S)/u],
  ['depth', /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s{1,12}(?=[\p{Lu}\p{Script=Han}])/u],
  ['number', /^(?:[(（]\d{1,2}[)）]\s{0,12}|\d{1,2}[.)]\s{1,12}|\d{1,2}[．、]\s{0,12}|[①-⑳]\s{0,12})(?=\S)/],
  ['chinese', /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:章|节|部分))\s{0,12}(?=\S)/],
  ['chinese-bracket', /^[(（][一二三四五六七八九十]{1,3}[)）]\s{0,12}(?=\S)/],
  ['letter', /^(?:\((?:[a-z]|[ivx]{1,4})\)|(?:[a-z]|[ivx]{1,4})[.)])\s{1,12}(?=\S)/],
]
const bold = /^(\*{1,3}|__)(?=[^\s{0,12}_])/
const label = /^\*{0,2}((?:\p{Lu}|\p{Ll}\p{Lu})[^:：.!?*]{1,60})[:：]\*{0,2}\s{1,12}(?=\S)/u
const chineseLabel = /^\*{0,2}(\p{Script=Han}[^:：。！？，,*]{0,14})[:：]\*{0,2}\s{0,12}(?=\S)/u
const divider = /\t{1,40}|\s?\|\s?|\s?[.…]{4,200}\s?|[ \u00A0\u3000]{3,400}/g
/** In a line with a wide gap a narrow one parts cells too. */
const aligned = /\t{1,40}|\s?\|\s?|\s?[.…]{4,200}\s?|[ \u00A0\u3000]{2,400}/g
const chineseDigits = '一二三四五六七八九十'

/** See what a line shows by itself. */
export function lineOf(text: string, at: Span, number: number, gap: boolean): Line {
  const [from, to, mark] = bareOf(text)
  const head = flat(text.slice(from, Math.min(to, from + 400)))
  return {
    at,
    number,
    gap,
    length: text.length,
    mark,
    bare: [at[0] + from, at[0] + to],
    head,
    end: flat(text.slice(Math.max(from, to - 80), to)),
    words: wordsOf(head),
    cells: text.length < 2000 ? cellsOf(text, at[0]) : [],
    label: labelOf(head, at[0] + from),
  }
}

/** Spaces of every kind, those of no width too, as one space each: places stay as they are. */
function flat(text: string): string {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, ' ')
}

function bareOf(text: string): [from: number, to: number, mark: Mark | null] {
  let [from, to] = unwrapped(text, 0, text.length)
  const mark = markOf(text.slice(from, from + 40))
  if (mark) [from, to] = unwrapped(text, from + mark.length, to)
  const inner = mark ? null : markOf(text.slice(from, from + 40))
  return inner ? [from + inner.length, to, inner] : [from, to, mark]
}

/** Without the stars around the whole of it. */
function unwrapped(text: string, from: number, to: number): Span {
  const star = bold.exec(text.slice(from, from + 8))?.[1]
  if (!star || to - from > 2000) return [from, to]
  const inner = text.slice(from + star.length, to)
  return inner.endsWith(star) && !inner.slice(0, -star.length).includes(star)
    ? [from + star.length, to - star.length]
    : [from, to]
}

function markOf(start: string): Mark | null {
  for (const [kind, pattern] of marks) {
    const whole = pattern.exec(start)?.[0]
    if (whole !== undefined)
      return {
        kind,
        length: whole.length,
        ordinal: ordinalOf(whole),
        form: whole.trim().replace(/\d{1,2}|[①-⑳]/gu, '1'),
      }
  }
  return null
}

function ordinalOf(mark: string): number {
  const circled = /[①-⑳]/.exec(mark)?.[0]
  if (circled) return circled.charCodeAt(0) - 0x245f
  const digits = /\d{1,2}(?=\D{0,4}$)/.exec(mark)?.[0]
  if (digits) return Number(digits)
  const chinese = [...mark].filter((one) => chineseDigits.includes(one))
  return chinese.length === 1 ? chineseDigits.indexOf(chinese[0] as string) + 1 : 0
}

function wordsOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return (text.match(/[\p{Script=Latin}\p{N}][^\s\p{Script=Han}]{0,60}/gu)?.length ?? 0) + Math.ceil(han / 2)
}

function cellsOf(text: string, offset: number): Span[] {
  const cells: Span[] = []
  const add = (from: number, to: number) => {
    const cell = text.slice(from, to)
    const start = from + cell.length - cell.trimStart().length
    cells.push([offset + start, offset + Math.max(start, from + cell.trimEnd().length)])
  }
  let from = 0
  for (const { 0: gap, index } of text.matchAll(/\S {3}/.test(text) ? aligned : divider)) {
    if (index > 0) add(from, index)
    from = index + gap.length
  }
  if (from < text.length) add(from, text.length)
  return cells
}

function labelOf(head: string, offset: number): Span | null {
  const found = label.exec(head) ?? chineseLabel.exec(head)
  if (!found?.[1] || found[1].split(/\s{1,12}/).length > 8) return null
  const from = offset + found[0].indexOf(found[1])
  return [from, from + found[1].length]
}
