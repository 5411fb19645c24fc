import { common } from '../../../../src/schema/common.ts'
import { nextFault } from '../../../../src/views/review.ts'
import type { Fault } from '../../rule.ts'
import { faultAt, type Library } from '../library.ts'

/**
 * Find pages whose next check or review lies too far off: six months for rules, three years for the rest (checklist, row
 * 1; PIF TICK), or before the last. A page that shows a price is due after six months whatever it says.
 *
 * @rule review-interval
 * @remedy Set `next` to a day between the two that the message names.
 * @fails regulations/order.mdx
 *   ---
 *   checked: { on: '2026-08-31', next: '2028-08-31' }
 *   ---
 * @passes regulations/order.mdx
 *   ---
 *   checked: { on: '2026-08-31', next: '2027-02-28' }
 *   ---
 */
export function* reviewInterval({ pages }: Library): Generator<Fault> {
  for (const page of pages)
    for (const [field, what] of [
      ['checked', 'check'],
      ['reviewed', 'review'],
    ] as const) {
      const { on, next } = common[field].safeParse(page.fields[field]).data ?? {}
      const remedy = on !== undefined && next !== undefined && nextFault({ on, next }, page.kind)
      if (remedy) yield faultAt(page, [field, 'next'], `Unexpected next ${what} on ${next}, ${remedy}`)
    }
}
