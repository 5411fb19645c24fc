import { statusesBeside } from '../../../../src/claims/status.ts'
import { status } from '../../../../src/schema/register.ts'
import type { Fault } from '../../rule.ts'
import { claimFault, entriesOf, faultAt, type Library } from '../library.ts'

/**
 * Find published prices that would stand without what is authorised beside them: neither does their source tell, nor
 * does the register hold what we found. A price by itself reads as if the treatment were allowed.
 *
 * @rule price-without-status
 * @remedy Name in `with` a claim of the same source on what is authorised, or add what you found to
 * `content/registers/statuses.yaml`.
 * @fails sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: price, kind: price, figures: [{ kind: money, low: 29000, high: 29000, currency: USD, at: [9, 16] }] }
 *     - { id: none-authorised, kind: status }
 *   ---
 * @passes sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: price, kind: price, figures: [{ kind: money, low: 29000, high: 29000, currency: USD, at: [9, 16] }], with: [none-authorised] }
 *     - { id: none-authorised, kind: status }
 *   ---
 */
export function* priceWithoutStatus({ claims, registers }: Library): Generator<Fault> {
  const statuses = entriesOf(registers, 'status').flatMap((entry) => status.safeParse(entry).data ?? [])
  for (const placed of claims) {
    const { id, claim, page } = placed
    if (claim?.kind !== 'price' || claim.state !== 'accepted') continue
    if (!claim.figures.some(({ kind }) => kind === 'money')) continue
    const beside = claims.filter((other) => other.page === page && claim.with.includes(other.id))
    if (beside.some(({ claim }) => claim?.kind === 'status' && claim.state === 'accepted')) continue
    if (statusesBeside(claim, statuses).length > 0) continue
    const remedy = 'add to its `with` a claim of kind `status` of this source, or an entry to `registers/statuses.yaml`'
    yield claimFault(placed, ['with'], `Unexpected price \`${id}\` without what is authorised, ${remedy}`)
  }
}

/**
 * Find companies and hospitals that are said to gain nothing by what they publish (checklist, row 3): a reader weighs a
 * claim by who profits.
 *
 * @rule interest-label
 * @remedy Say in `interest`, in a sentence, what the publisher gains if a reader believes it.
 * @fails sources/clinic.mdx
 *   ---
 *   kind: hospital
 *   interest: none
 *   ---
 * @passes sources/clinic.mdx
 *   ---
 *   kind: hospital
 *   interest: Sells the treatment that it describes.
 *   ---
 */
export function* interestUnsaid({ pages }: Library): Generator<Fault> {
  for (const page of pages) {
    const { kind, interest } = page.fields
    if (page.kind !== 'source' || (kind !== 'company' && kind !== 'hospital')) continue
    if (interest !== 'none' && interest !== 'unknown') continue
    const reason = `Unexpected \`interest\` \`${interest}\` of a source of kind \`${kind}\`, say what it gains`
    yield faultAt(page, ['interest'], reason)
  }
}
