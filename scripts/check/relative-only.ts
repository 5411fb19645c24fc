import { relativeIn } from '../../src/language/relative.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'
import { ownProse } from './own-prose.ts'

/**
 * Warn when a change is told only in relation to something that is not told: "twice as likely", "50% reduction"
 * (checklist, row 14).
 *
 * ```yaml
 *     finding: People were twice as likely to improve.
 * ```
 *
 * > Unexpected `twice as` without absolute numbers, say how many people of how many
 *
 * A claim may be relative alone, since its source is; what stands behind it then says so.
 */
export function relativeOnly(library: Library): void {
  for (const { text, file, place } of ownProse(library)) {
    const found = relativeIn(text)
    if (found)
      report(
        file,
        `Unexpected \`${found}\` without absolute numbers, say how many people of how many`,
        'relative-only',
        place,
      )
  }
}
