import type { Definition, Image, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { addressFault } from '../../../../src/loader/address.ts'
import { bodyFaults } from '../../../../src/loader/body-faults.ts'
import type { Fault } from '../../rule.ts'
import type { Library } from '../library.ts'

/** Find where a body calls a component that does not exist, calls one wrongly, or holds code, HTML or a picture. */
export function bodyComponents({ pages }: Library): Fault[] {
  return pages.flatMap(({ body, file }) =>
    body ? bodyFaults(body).map(({ reason, position }) => ({ file, reason, place: position })) : [],
  )
}

/**
 * Find links and pictures of a page that lead neither to the web, nor to a mail address, nor to a place of this site.
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

/** Find pages that say nothing below their frontmatter, or nothing but headings. */
export function emptyBody({ pages }: Library): Fault[] {
  const reason = 'Unexpected empty body, write a section with text or claims, or delete the page'
  return pages
    .filter(({ body }) => body?.children.every(({ type }) => type === 'heading'))
    .map(({ file }) => ({ file, reason, place: { line: String(file).trimEnd().split('\n').length, column: 1 } }))
}

/** Find headings that leave out a rank, below the title or behind another (checklist, row 27; WCAG 1.3.1). */
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
