import { report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Warn when a published price would stand without what is authorised beside it.
 *
 * ```yaml
 *   - id: price-ms
 *     kind: price
 *     figures: [{ kind: money, low: 29000, high: 35000, currency: USD, at: [9, 27] }]
 *     with: []
 * ```
 *
 * > Unexpected price `price-ms` without what is authorised, add to its `with` a claim of kind `status` of this source
 */
export function priceWithoutStatus({ claims }: Library): void {
  for (const { id, claim, page, path } of claims) {
    if (claim?.kind !== 'price' || claim.state !== 'accepted') continue
    if (!claim.figures.some(({ kind }) => kind === 'money')) continue
    const beside = claims.filter((other) => other.page === page && claim.with.includes(other.id))
    if (beside.some(({ claim }) => claim?.kind === 'status' && claim.state === 'accepted')) continue
    const reason = `Unexpected price \`${id}\` without what is authorised, add to its \`with\` a claim of kind \`status\` of this source`
    report(page.file, reason, 'price-without-status', page.frontmatter?.placeOf([...path, 'with']))
  }
}
