import { months } from '../../../../src/language/months.ts'
import { readPatterns } from '../../read/cues.ts'

/** The words and forms by which a line of an article is told, by their names in `cues.yaml`. */
export const cue = readPatterns(new URL('cues.yaml', import.meta.url), {
  month: months.map((name) => name.slice(0, 3)).join('|'),
})

/** What a page can speak of where it no longer speaks of its own matter. */
const tails = ['links', 'comments', 'author', 'signature', 'references'] as const

/** Whether a page speaks no longer of its own matter from a line on. */
export function opensTail(text: string): boolean {
  return tails.some((kind) => cue(`tail-${kind}`).test(text))
}
