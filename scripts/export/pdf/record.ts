import type { Element, ElementContent } from 'hast'
import { select, selectAll } from 'hast-util-select'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { linksIn } from '../../../src/offline/links.ts'
import type { BuiltPage } from '../built.ts'
import { element, hasClass, isElement, rewrite, wordsOf } from '../copy/tree.ts'
import { anchorOf, mergeNodes, type Way } from './merge-page.ts'

/**
 * Tell a claim as a record does: what is said and by whom, and each thing known of it in a line of its own.
 *
 * Reads the claim's own page, where all that stands behind it lies open; what must be read with it stands behind it.
 */
export function recordOf({ address, html }: BuiltPage, way: Way): Element {
  const tree = unified().use(rehypeParse).parse(html)
  const claim = select('article.claim', tree)
  const says = claim && select('h3', claim)
  if (!claim || !says) throw new Error(`Unexpected page ${address} without a claim, take it from claims/`)
  const verdict = selectAll('.verdicts b, .verdicts .open span', claim).map(wordsOf).map(withStop).join(' ')
  const told = mergeNodes(
    [
      ...selectAll('.label', claim),
      element('p', { className: ['says'] }, [element('b', {}, plain(says.children))]),
      ...selectAll('.beside li', claim).map((beside) =>
        element('p', { className: ['small'] }, ['To be read with it: ', ...beside.children]),
      ),
      element('p', { className: ['small'] }, [...plain(partOf('.said', claim)), ` ${verdict}`]),
      ...selectAll('.known', claim),
    ],
    address,
    way,
  )
  return element('article', { className: ['recorded'], id: anchorOf(address) }, told)
}

/** The claims that a page links to, in the order in which it does: `claims/rule-1/`. */
export function claimsOn({ html, address }: BuiltPage, { base }: Way['served']): string[] {
  return linksIn(html, address, base).filter((path) => path.startsWith('claims/') && path !== 'claims/')
}

function partOf(selector: string, claim: Element): ElementContent[] {
  return select(selector, claim)?.children ?? []
}

/** Words and links, without the marks before them. */
function plain(nodes: ElementContent[]): ElementContent[] {
  return rewrite(nodes, (found) => {
    if (found.tagName === 'svg') return []
    return isElement(found, 'b', 'span') && !hasClass(found, 'gloss') && found.properties['popover'] == null
      ? found.children
      : [found]
  })
}

function withStop(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}
