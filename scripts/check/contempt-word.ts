import { report } from './library.ts'
import type { Library } from './library.ts'
import { ownProse } from './own-prose.ts'
import { siteProse } from './site-prose.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'
import { contemptWordsIn } from './voice.ts'

const rule = 'contempt-word'

/**
 * Warn when content looks down on a patient, a clinic or a publisher in our own voice.
 *
 * ```yaml
 * summary: How desperate patients fall for a scam.
 * ```
 *
 * > Unexpected `desperate` in our own voice, say what is known, without contempt
 */
export function contemptWord(library: Library): void {
  for (const { text, file, place } of ownProse(library)) {
    for (const { word } of contemptWordsIn(text)) report(file, reasonFor(word), rule, place)
  }
}

/** The same for what templates and pages about the site say. */
export function contemptWordOnSite(site: BuiltSite): void {
  for (const { text, page, offset } of siteProse(site)) {
    for (const { word } of contemptWordsIn(text)) reportAt(page.file, reasonFor(word), rule, offset)
  }
}

function reasonFor(word: string): string {
  return `Unexpected \`${word}\` in our own voice, say what is known, without contempt`
}
