import type { Definition, Image, Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { addressFault } from '../../src/loader/address.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Warn when a link or a picture of a page leads neither to the web, nor to a mail address, nor to a place of this site.
 *
 * ```md
 * Ask [here](javascript:ask()).
 * ```
 *
 * > Unexpected address `javascript:ask()`, begin it with https://, mailto:, / or #
 */
export function unsafeLink({ pages }: Library): void {
  for (const { body, file } of pages) {
    if (!body) continue
    visit(body, ['link', 'image', 'definition'], (node) => {
      const fault = addressFault((node as Link | Image | Definition).url)
      if (fault) report(file, fault, 'unsafe-link', node.position)
    })
  }
}
