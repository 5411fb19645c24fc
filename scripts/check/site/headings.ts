import type { Fault } from '../rule.ts'
import { offsetOf, select } from './html.ts'
import type { BuiltSite } from './site.ts'

/**
 * Find pages whose headings are no outline: not exactly one of the first rank, or a rank left out on the way down. Who
 * listens to a page goes by them.
 *
 * @rule heading-order
 * @remedy Give the heading the rank that the message names.
 * @fails index.html
 *   <h1>Costs</h1><h3>In zones</h3>
 * @passes index.html
 *   <h1>Costs</h1><h2>In zones</h2>
 */
export function* headingOrder({ pages }: BuiltSite): Generator<Fault> {
  for (const { file, document } of pages) {
    const headings = select('h1, h2, h3, h4, h5, h6', document)
    const [first, ...others] = headings.filter(({ name }) => name === 'h1')
    if (!first) yield { file, reason: 'Unexpected page without an `h1`, say in one what the page is about', place: 0 }
    for (const second of others) {
      const reason = 'Unexpected second `h1`, a page is about one thing: make it an `h2`'
      yield { file, reason, place: offsetOf(second) }
    }
    for (const [index, heading] of headings.entries()) {
      const before = headings[index - 1]
      const deepest = before ? rankOf(before.name) + 1 : 1
      if (rankOf(heading.name) <= deepest) continue
      const where = before ? `behind an \`${before.name}\`` : 'at the top'
      const reason = `Unexpected \`${heading.name}\` ${where}, who listens misses a rank: make it an \`h${deepest}\``
      yield { file, reason, place: offsetOf(heading) }
    }
  }
}

function rankOf(name: string): number {
  return Number(name.slice(1))
}
