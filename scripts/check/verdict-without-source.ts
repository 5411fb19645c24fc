import { report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Warn when a verdict names no source, or none but the source that makes the claim (checklist, row 4).
 *
 * ```yaml
 *     checks: [{ asks: holds, verdict: supported, finding: It is so., sources: [guide], on: '2026-11-22' }]
 * ```
 *
 * > Unexpected verdict `supported` on claim `improved` without a source of its own, name the pages it rests on
 *
 * Who looked and found nothing may name none.
 */
export function verdictWithoutSource({ pages }: Library): void {
  for (const { kind, id: page, file, fields, frontmatter } of pages) {
    if (kind !== 'source' || !Array.isArray(fields['claims'])) continue
    for (const [index, claim] of (fields['claims'] as (RawClaim | null)[]).entries()) {
      for (const [at, check] of (claim?.checks ?? []).entries()) {
        if (check?.verdict === 'not-found' || check?.sources?.some((source) => source !== page)) continue
        const reason = `Unexpected verdict \`${check?.verdict}\` on claim \`${claim?.id}\` without a source of its own, name the pages it rests on`
        report(file, reason, 'verdict-without-source', frontmatter?.placeOf(['claims', index, 'checks', at]))
      }
    }
  }
}

/** A claim as written, which may break the schema. */
type RawClaim = { id?: string; checks?: ({ verdict?: string; sources?: string[] } | null)[] }
