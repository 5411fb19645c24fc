import { report } from './library.ts'
import type { Library } from './library.ts'
import { ownProse } from './own-prose.ts'
import { siteProse } from './site-prose.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'
import { cureWordsIn } from './voice.ts'

const rule = 'cure-word'

/**
 * Warn when content promises something in our own voice (checklist, row 18). Claims may: they are others' words, labelled
 * as such.
 *
 * ```yaml
 * summary: A safe and proven treatment.
 * ```
 *
 * > Unexpected `safe` in our own voice, say what was measured, or quote who says it
 */
export function cureWord(library: Library): void {
  for (const { text, file, place } of ownProse(library)) {
    for (const { word } of cureWordsIn(text)) report(file, reasonFor(word), rule, place)
  }
}

/** The same for what templates and pages about the site say. */
export function cureWordOnSite(site: BuiltSite): void {
  for (const { text, page, offset } of siteProse(site)) {
    for (const { word } of cureWordsIn(text)) reportAt(page.file, reasonFor(word), rule, offset)
  }
}

function reasonFor(word: string): string {
  return `Unexpected \`${word}\` in our own voice, say what was measured, or quote who says it`
}
