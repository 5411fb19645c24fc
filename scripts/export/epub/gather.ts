import type { Element } from 'hast'
import { selectAll } from 'hast-util-select'
import type { Built, BuiltPage } from '../../../src/copy/built.ts'
import { targetOf } from '../../../src/copy/links.ts'

/** Pages that every book of a condition holds. */
const always = ['how-we-check/', 'questions/', 'guides/talk-to-someone/', 'glossary/']

/** Kinds of page that a book holds where its condition's page leads to them. */
const followed = /^(?:therapies|regulations|sources)\/[^/]+\/$/

/**
 * Gather the pages of a condition's book: its own, in Chinese too, what its links lead to, and what every reader needs.
 *
 * Links are followed once, from the condition's page alone, so that a book stays a book about one condition.
 */
export function gather(
  condition: BuiltPage,
  main: Element,
  { pages, ...served }: Pick<Built, 'pages' | 'base' | 'origin'>,
): BuiltPage[] {
  const linked = selectAll('a[href]', main)
    .map(({ properties }) => targetOf(String(properties['href']), condition.address, served).page)
    .filter((address) => address !== null && followed.test(address))
  const wanted = new Set([condition.address, `zh/${condition.address}`, ...always, ...linked])
  return pages.filter(({ address }) => wanted.has(address))
}
