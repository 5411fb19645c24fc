import type { Fault } from '../rule.ts'
import type { BuiltSite } from './site.ts'

/**
 * Find ways to ask (`content/asking/ways-to-ask.yaml`) for a page that is not there: with the page, all that people
 * type
 * for it would be lost to the search without a word.
 *
 * @rule asked-nowhere
 * @remedy Write the address that the page has now, or delete the entry.
 * @fails guides/costs/index.html
 *   <h1>Costs</h1>
 * asking/ways-to-ask.yaml
 *   - { id: guides/prices/, asked: [price] }
 * @passes guides/costs/index.html
 *   <h1>Costs</h1>
 * asking/ways-to-ask.yaml
 *   - { id: guides/costs/, asked: [price] }
 */
export function* askedNowhere({ base, pages, library }: BuiltSite): Generator<Fault> {
  const there = new Set(pages.map(({ address }) => address))
  for (const { kind, entries, file, frontmatter } of library.asking) {
    if (kind !== 'way-to-ask') continue
    for (const [index, entry] of entries.entries()) {
      const id = String(entry?.['id'])
      const reason = `Unexpected way to ask for \`${id}\`, where no page stands: write the address that it has now`
      // `compare/any/` stands for every page of that list.
      if (!there.has(base + id.replace(/any\/$/, '')))
        yield { file, reason, place: frontmatter?.placeOf([index, 'id']) }
    }
  }
}
