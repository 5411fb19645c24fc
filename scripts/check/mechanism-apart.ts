import type { Library } from './library.ts'
import { reportOutsideItsSection } from './section-of-its-own.ts'

/**
 * Warn when a claim on how a treatment is meant to work stands where a reader could take it for a result (checklist,
 * row 17).
 *
 * ```mdx
 * ## What is claimed about results
 *
 * <Claim id="mechanism-ms" />
 * ```
 *
 * > Unexpected mechanism `mechanism-ms` under `What is claimed about results`, move it under `## How it is meant to work`
 */
export function mechanismApart(library: Library): void {
  reportOutsideItsSection(library, 'mechanism', 'mechanism-apart')
}
