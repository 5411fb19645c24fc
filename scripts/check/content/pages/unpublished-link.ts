import type { Definition, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { pageKinds } from '../../../../src/schema/page.ts'
import { isDraft, publishedFrom } from '../../../../src/views/published-from.ts'
import type { Fault } from '../../rule.ts'
import type { Library, Page } from '../library.ts'

/**
 * Find links in bodies that lead to a draft, or to a page that is published later than the one that links to it.
 *
 * @rule unpublished-link
 * @remedy Publish the page that the link leads to, or take the link out until then.
 * @fails guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   See [the risks](/guides/risks/).
 * guides/risks.mdx
 *   ---
 *   title: Risks
 *   draft: true
 *   ---
 * @passes guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   See [the risks](/guides/risks/).
 * guides/risks.mdx
 *   ---
 *   title: Risks
 *   ---
 */
export function unpublishedLink({ pages, unpublished }: Library): Fault[] {
  if (unpublished.pages.length === 0) return []
  const later = new Map(unpublished.pages.map((page) => [`${pageKinds[page.kind].folder}/${page.id}`, page]))
  return pages.flatMap(({ body, file }) => {
    const faults: Fault[] = []
    visit(body ?? ({ type: 'root', children: [] } satisfies Root), ['link', 'definition'], (node) => {
      const [, to = ''] = /^\/([a-z-]+\/[a-z0-9-]+)(?:[/#?]|$)/.exec((node as Definition | Link).url) ?? []
      const page = later.get(to)
      if (page) faults.push({ file, reason: reasonOf(to, page), place: node.position })
    })
    return faults
  })
}

function reasonOf(to: string, { fields }: Page): string {
  const from = publishedFrom(fields)
  const when = isDraft(from) ? 'a draft' : `published from ${from} on`
  return `Unexpected link to \`/${to}/\`, which is ${when}: publish it first, or link to it once it is`
}
