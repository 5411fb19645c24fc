import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Warn when two elements of a page share an id, so that a link can reach only the first.
 *
 * ```html
 * <h2 id="prices">Prices</h2>
 * <section id="prices">
 * ```
 *
 * > Unexpected second element with the id `prices`, a link reaches only the first: change one of them
 */
export function duplicateDomId({ pages }: BuiltSite): void {
  for (const { file, tags } of pages) {
    const seen = new Set<string>()
    for (const { attributes, offset } of tags) {
      const { id } = attributes
      if (id === undefined) continue
      const reason = `Unexpected second element with the id \`${id}\`, a link reaches only the first: change one of them`
      if (seen.has(id)) reportAt(file, reason, 'duplicate-dom-id', offset)
      seen.add(id)
    }
  }
}
