import { statusesBeside } from '../../src/claims/status.ts'
import { status } from '../../src/schema/register.ts'
import type { Status } from '../../src/schema/register.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Report a published price that would stand without what is authorised beside it: neither does its source tell, nor does
 * the register hold what we found.
 *
 * ```yaml
 *   - id: price-ms
 *     kind: price
 *     figures: [{ kind: money, low: 29000, high: 35000, currency: USD, at: [9, 27] }]
 *     with: []
 * ```
 *
 * > Unexpected price `price-ms` without what is authorised, add to its `with` a claim of kind `status` of this source, or an entry to `registers/statuses.yaml`
 */
export function priceWithoutStatus({ claims, registers }: Library): void {
  const statuses = statusesIn(registers)
  for (const { id, claim, page, path } of claims) {
    if (claim?.kind !== 'price' || claim.state !== 'accepted') continue
    if (!claim.figures.some(({ kind }) => kind === 'money')) continue
    const beside = claims.filter((other) => other.page === page && claim.with.includes(other.id))
    if (beside.some(({ claim }) => claim?.kind === 'status' && claim.state === 'accepted')) continue
    if (statusesBeside(claim, statuses).length > 0) continue
    const reason = `Unexpected price \`${id}\` without what is authorised, add to its \`with\` a claim of kind \`status\` of this source, or an entry to \`registers/statuses.yaml\``
    report(page.file, reason, 'price-without-status', page.frontmatter?.placeOf([...path, 'with']))
  }
}

function statusesIn(registers: Library['registers']): Status[] {
  const entries = registers.filter(({ kind }) => kind === 'status').flatMap(({ yaml }) => yaml?.value ?? [])
  return entries.flatMap((entry) => status.safeParse(entry).data ?? [])
}
