import type { Definition, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { addressFault } from '../../../../src/loader/address.ts'
import { compileBody } from '../../../../src/loader/compile.ts'
import type { Fault } from '../../rule.ts'
import type { Library } from '../library.ts'

/**
 * Find what may not stand in a body, as the site reads it: unknown components and wrong calls, code, HTML, pictures,
 * links that lead neither to the web, nor to a mail address, nor to a place of this site; or nothing but headings.
 *
 * @rule body-components
 * @remedy A claim stands as `<Claim id="…" />` on a line of its own. A page has no place for pictures, forms or code; a
 * link begins with `https://`, `mailto:`, `/` or `#`.
 * @fails guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   See <Claim id="price" />.
 * @passes guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   This is what is asked:
 *
 *   <Claim id="price" />
 */
export function bodyFaults({ pages }: Library): Fault[] {
  return pages.flatMap(({ body, file }) => {
    if (!body) return []
    const faults: Fault[] = compileBody(String(file)).faults.map(({ reason, ...place }) => ({ file, reason, place }))
    // The site's parser encodes some of an address; as written it could still lead elsewhere.
    visit(body, ['link', 'definition'], (node) => {
      const reason = addressFault((node as Definition | Link).url)
      if (reason && faults.every((fault) => fault.reason !== reason))
        faults.push({ file, reason, place: node.position })
    })
    return faults
  })
}

/**
 * Find headings that leave out a rank, below the title or behind another (checklist, row 27; WCAG 1.3.1): who listens
 * to a page goes by them.
 *
 * @rule accessible
 * @remedy Below the title of a page come headings with `##`, below those `###`.
 * @fails guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   #### In zones
 * @passes guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   ## In zones
 */
export function rankLeftOut({ pages }: Library): Fault[] {
  const faults: Fault[] = []
  for (const { body, file } of pages) {
    let before = 1
    visit(body ?? ({ type: 'root', children: [] } satisfies Root), 'heading', ({ depth, position }) => {
      const reason = `Unexpected \`<h${depth}>\` behind \`<h${before}>\`, leave out no rank (WCAG 1.3.1)`
      if (depth > before + 1) faults.push({ file, reason, place: position })
      before = depth
    })
  }
  return faults
}
