import { common } from '../../../../src/schema/common.ts'
import { interval, monthsAfter } from '../../../../src/views/review.ts'
import type { Fault } from '../../rule.ts'
import { faultAt, type Library } from '../library.ts'

/**
 * Find pages whose next check lies too far off: six months for rules, three years for the rest (checklist, row 1; PIF
 * TICK), or before the last. A page that shows a price is due after six months whatever it says.
 */
export function* reviewInterval({ pages }: Library): Generator<Fault> {
  for (const page of pages) {
    const checked = common.checked.safeParse(page.fields['checked']).data
    if (!checked) continue
    const last = monthsAfter(checked.on, page.kind === 'regulation' ? interval.fast : interval.slow)
    if (checked.on < checked.next && checked.next <= last) continue
    const reason = `Unexpected next check on ${checked.next}, set it between ${checked.on} and ${last}`
    yield faultAt(page, ['checked', 'next'], reason)
  }
}
