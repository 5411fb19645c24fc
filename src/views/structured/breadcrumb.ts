import type { BreadcrumbListLeaf } from 'schema-dts'
import type { Full } from './ids.ts'

/** The way from the first page to one by its name, as the trail above the page shows it. */
export function breadcrumbOf(
  above: { words: string; address: string }[],
  name: string,
  full: Full,
): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ words, address }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: words,
        item: full(address),
      })),
      { '@type': 'ListItem', position: above.length + 1, name },
    ],
  }
}
