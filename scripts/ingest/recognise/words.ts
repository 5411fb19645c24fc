import { foldWord as fold } from '../../../src/language/fold-word.ts'
import type { Span } from '../read/seed.ts'

/** A word of a text, with its folded form. */
export interface Token {
  folded: string
  raw: string
  at: Span
  /** What parts it from the word before: nothing that counts, a comma, or the end of a phrase. */
  gap: '' | ',' | '.'
  /** Whether a hyphen, and nothing else, joins it to the word before. */
  hyphened: boolean
}

const wordOrSign = /\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+(?:['’]s(?![\p{L}\p{N}]))?|&/vy
/** The end of a sentence or of a part of one; a full stop after one letter ("U.S. Food") ends none. */
const phraseEnd = /[!?;:()[\]{}|•。！？；：（）【】《》「」\t]|\.{2}|…|\s[–—]\s/u
const isPlain = /^[A-Za-z0-9]{1,99}$/
const romans: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8' }
/** Words that join names. */
export const conjunctions = new Set(['and', 'or', '和', '或', '及', '与'])
const numbered = new Set(['type', 'grade', 'phase', 'stage', 'class'])

/** What a word is by itself, whatever stands around it. */
type Word = Pick<Token, 'raw' | 'folded'>
const words = new Map<string, Word>()

/** What a word is, worked out once. */
function wordOf(written: string): Word {
  let word = words.get(written)
  if (!word) {
    const raw = isPlain.test(written) ? written : written.normalize('NFKC').replace(/['’]s$/, '')
    if (words.size > 50_000) words.clear()
    words.set(written, (word = { raw, folded: written === '&' ? 'and' : fold(written) }))
  }
  return word
}

/**
 * Cut a text into words; hyphens part words, each Chinese character is one.
 *
 * A type written in Roman numbers is folded to Arabic ones: "type II" is "type 2".
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  let last: Token | undefined
  for (let index = 0, to = 0; index < text.length; index = to) {
    to = endOfWord(text, index)
    if (to === index) {
      to += 1
      continue
    }
    const word = wordOf(text.slice(index, to))
    let { folded } = word
    if (last && numbered.has(last.folded)) folded = romans[folded] ?? folded
    if (folded.length === 1) {
      if (/\d/.test(folded) && sharesType(tokens))
        tokens.push({ folded: 'type', raw: 'type', at: [index, index], gap: '', hyphened: false })
      if (last && folded === '型') last.folded = romans[last.folded] ?? last.folded
    }
    const gap = gapOf(text, end, index, last)
    last = { folded, raw: word.raw, at: [index, to], gap, hyphened: index === end + 1 && text[end] === '-' }
    tokens.push(last)
    end = to
  }
  return tokens
}

/** Where a word that begins at a place ends; that place where none begins. Signs of ASCII and Chinese ask no pattern. */
function endOfWord(text: string, from: number): number {
  const first = text.charCodeAt(from)
  if (first >= 0x4e00 && first <= 0x9fff) return from + 1
  let to = from
  while (isPlainCode(text.charCodeAt(to))) to++
  const next = text.charCodeAt(to)
  const isWhole = !(next > 127) && next !== 0x27
  if (to > from ? isWhole : isWhole && next !== 0x26) return to
  wordOrSign.lastIndex = from
  return wordOrSign.test(text) ? wordOrSign.lastIndex : from
}

/** Whether it is the code of a letter or a digit of ASCII. */
function isPlainCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
}

/** Whether a number goes on a list of types: "type 1 or 2". */
function sharesType(tokens: Token[]): boolean {
  const [type, number, conjunction] = tokens.slice(-3)
  return type?.folded === 'type' && /^\d$/.test(number?.folded ?? '') && conjunctions.has(conjunction?.folded ?? '')
}

function gapOf(text: string, from: number, to: number, last: Token | undefined): Token['gap'] {
  if (!last || to === from || (to === from + 1 && (text[from] === ' ' || text[from] === '-'))) return ''
  const between = text.slice(from, to)
  if (phraseEnd.test(between)) return '.'
  if (/\.["'”’)]?\s/.test(between)) return /^(?:\p{Lu}|St|Dr|No|Co|Ltd|Inc)$/u.test(last.raw) ? '' : '.'
  return /[,，、]/.test(between) ? ',' : ''
}
