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

const wordOrSign = /\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+(?:['’]s(?![\p{L}\p{N}]))?|&/gv
/** The end of a sentence or of a part of one; a full stop after one letter ("U.S. Food") ends none. */
const phraseEnd = /[!?;:()[\]{}|•。！？；：（）【】《》「」\t]|\.{2}|…|\s[–—]\s/u
const isPlain = /^[A-Za-z0-9]{1,99}$/
const romans: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8' }
/** Words that join names. */
export const conjunctions = new Set(['and', 'or', '和', '或', '及', '与'])
const numbered = new Set(['type', 'grade', 'phase', 'stage', 'class'])

/**
 * Cut a text into words; hyphens part words, each Chinese character is one.
 *
 * A type written in Roman numbers is folded to Arabic ones: "type II" is "type 2".
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(wordOrSign)) {
    const last = tokens.at(-1)
    const raw = isPlain.test(word) ? word : word.normalize('NFKC').replace(/['’]s$/, '')
    let folded = word === '&' ? 'and' : fold(word)
    if (last && numbered.has(last.folded)) folded = romans[folded] ?? folded
    if (/^\d$/.test(folded) && sharesType(tokens))
      tokens.push({ folded: 'type', raw: 'type', at: [index, index], gap: '', hyphened: false })
    if (last && folded === '型') last.folded = romans[last.folded] ?? last.folded
    tokens.push({
      folded,
      raw,
      at: [index, index + word.length],
      gap: gapOf(text, end, index, last),
      hyphened: index === end + 1 && text[end] === '-',
    })
    end = index + word.length
  }
  return tokens
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
