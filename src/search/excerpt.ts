import { sameWord, wordsOf } from './fold.ts'

/** A run of an excerpt: plain, or one of the words looked for. */
export interface Run {
  text: string
  marked: boolean
}

/** The words of a text with the spaces between them. */
const pieces = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[^\p{L}\p{N}]+/gu

/**
 * Take a text apart into plain text and the words looked for. It is text, never markup: nothing in it is run.
 *
 * @example runsOf('a cord', [['cord']]) // [{ text: 'a ', marked: false }, { text: 'cord', marked: true }]
 */
export function runsOf(text: string, words: readonly (readonly string[])[]): Run[] {
  const forms = words.flat()
  const runs: Run[] = []
  const add = (text: string, marked: boolean) => {
    const last = runs.at(-1)
    if (last?.marked === marked) last.text += text
    else runs.push({ text, marked })
  }
  let space = ''
  for (const [piece] of text.matchAll(pieces)) {
    const marked = forms.length > 0 && wordsOf(piece).some((word) => forms.some((form) => isForm(word, form)))
    // Space between two marked words is marked with them.
    if (space) add(space, marked)
    space = ''
    if (runs.at(-1)?.marked && /^\s+$/.test(piece)) space = piece
    else add(piece, marked)
  }
  if (space) add(space, false)
  return runs
}

function isForm({ text, key }: { text: string; key: string }, form: string): boolean {
  return text === form || (wordsOf(form)[0]?.key === key && sameWord(text, form))
}

/**
 * Text of Pagefind's excerpt, which marks words and escapes the rest.
 *
 * @example plainExcerpt('a <mark>b</mark> &lt;i&gt;') // 'a b <i>'
 */
export function plainExcerpt(excerpt: string): string {
  return excerpt
    .replaceAll(/<\/?mark>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities.get(name) ?? whole)
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['#x27', "'"],
  ['nbsp', '\u00a0'],
])

/**
 * The end of an address that has the browser mark what was looked for: the longest run of marked words, with the place.
 *
 * @example landing('harms', [{ text: 'nerve loss', marked: true }]) // '#harms:~:text=nerve%20loss'
 */
export function landing(place: string, runs: readonly Run[]): string {
  const [longest] = runs.filter(({ marked }) => marked).toSorted((a, b) => b.text.length - a.text.length)
  const text = longest ? `:~:text=${encodeURIComponent(longest.text).replaceAll('-', '%2D')}` : ''
  return place || text ? `#${place}${text}` : ''
}
