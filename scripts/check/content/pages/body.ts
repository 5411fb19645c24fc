import type { Definition, Image, Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { addressFault } from '../../../../src/loader/address.ts'
import { bodyFaults } from '../../../../src/loader/body-faults.ts'
import type { Fault } from '../../rule.ts'
import type { Library } from '../library.ts'

/**
 * Find where a body calls a component that does not exist, calls one wrongly, or holds code, HTML or a picture.
 *
 * ```mdx
 * <Clam id="improved-after-msc" />
 * ```
 *
 * > Unexpected component `<Clam>`, use one of `<Claim>`, `<Study>`, `<Passage>`, `<Helplines>`
 *
 * ```mdx
 * <Claim id={improved} />
 * ```
 *
 * > Unexpected expression in `id` of `<Claim>`, write it as text in quotation marks
 */
export function bodyComponents({ pages }: Library): Fault[] {
  return pages.flatMap(({ body, file }) =>
    body ? bodyFaults(body).map(({ reason, position }) => ({ file, reason, place: position })) : [],
  )
}

/**
 * Find links and pictures of a page that lead neither to the web, nor to a mail address, nor to a place of this site.
 *
 * ```md
 * Ask [here](javascript:ask()).
 * ```
 *
 * > Unexpected address `javascript:ask()`, begin it with https://, mailto:, / or #
 */
export function unsafeLink({ pages }: Library): Fault[] {
  const faults: Fault[] = []
  for (const { body, file } of pages) {
    if (!body) continue
    visit(body, ['link', 'image', 'definition'], (node) => {
      const reason = addressFault((node as Link | Image | Definition).url)
      if (reason) faults.push({ file, reason, place: node.position })
    })
  }
  return faults
}

/**
 * Find pages that say nothing below their frontmatter, or nothing but headings.
 *
 * ```mdx
 * ---
 * title: Costs
 * ---
 *
 * ## What it costs
 * ```
 *
 * > Unexpected empty body, write a section with text or claims, or delete the page
 */
export function emptyBody({ pages }: Library): Fault[] {
  const reason = 'Unexpected empty body, write a section with text or claims, or delete the page'
  return pages
    .filter(({ body }) => body?.children.every(({ type }) => type === 'heading'))
    .map(({ file }) => ({ file, reason, place: { line: String(file).trimEnd().split('\n').length, column: 1 } }))
}
