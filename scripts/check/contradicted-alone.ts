import { report } from './library.ts'
import type { Library } from './library.ts'

/** Kinds of source that can't carry the verdict "contradicted" by themselves. */
const weak: readonly unknown[] = ['company', 'mirror', 'unknown', undefined]

/**
 * Warn when a claim is called contradicted on the word of company pages or copies alone.
 *
 * ```yaml
 *     checks: [{ asks: holds, verdict: contradicted, finding: It is not so., sources: [rival], on: '2026-11-22' }]
 * ```
 *
 * > Unexpected verdict `contradicted` on claim `improved` from company pages or copies alone, find an independent source or call it `disputed`
 */
export function contradictedAlone({ claims, pages }: Library): void {
  const kinds = new Map(
    pages.flatMap(({ kind, id, fields }) => (kind === 'source' ? [[id, fields['kind']] as const] : [])),
  )
  for (const { id, claim, page, path } of claims) {
    for (const [at, { verdict, sources }] of (claim?.checks ?? []).entries()) {
      if (verdict !== 'contradicted' || sources.some((source) => !weak.includes(kinds.get(source)))) continue
      const reason = `Unexpected verdict \`contradicted\` on claim \`${id}\` from company pages or copies alone, find an independent source or call it \`disputed\``
      report(page.file, reason, 'contradicted-alone', page.frontmatter?.placeOf([...path, 'checks', at, 'verdict']))
    }
  }
}
