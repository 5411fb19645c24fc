import type { Library } from './library.ts'
import { reportOutsideItsSection } from './section-of-its-own.ts'

/**
 * Warn when promotion stands where a reader could take it for a finding.
 *
 * ```mdx
 * <Study id="review" claims="improved promotion-ms" />
 * ```
 *
 * > Unexpected promotion `promotion-ms` among the results of a study, move it under `## Promotion, kept for the record`
 */
export function promotionAsFinding(library: Library): void {
  reportOutsideItsSection(library, 'promotion', 'promotion-as-finding')
}
