import type { Element, ElementContent } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { h } from 'hastscript'
import type { BuiltPage } from '../../../src/copy/built.ts'
import { targetOf } from '../../../src/copy/links.ts'
import { hasClass, isElement, rewrite, treeOf, wordsOf } from '../../../src/copy/tree.ts'
import { anchorOf, mergeNodes, type Way } from './merge-page.ts'

/** Where a claim stands with all that is behind it: the page of its source, and its card there. */
export interface Recorded {
  id: string
  page: BuiltPage
  card: Element
}

/** The claims on the pages of their sources, by address: `sources/order-818/#rule-1`. */
export function recordsIn(pages: readonly BuiltPage[]): Map<string, Recorded> {
  const sources = pages.filter(({ address }) => /^sources\/[^/]+\/$/.test(address))
  const records = sources.flatMap((page) =>
    selectAll('li[id]:has(article.claim)', treeOf(page)).flatMap((line) => {
      const id = String(line.properties['id'])
      const card = select('article.claim', line)
      return card ? [[`${page.address}#${id}`, { id, page, card }] as const] : []
    }),
  )
  return new Map(records)
}

/**
 * Tell a claim as a record does: what is said and by whom, and each thing known of it in a line of its own; what must
 * be read with it stands behind it.
 */
export function recordOf({ id, page: { address }, card: claim }: Recorded, way: Way): Element {
  const says = select('h3', claim)
  const verdict = selectAll('.verdicts b, .verdicts .open span', claim).map(wordsOf).map(withStop).join(' ')
  const told = mergeNodes(
    [
      ...selectAll('.label', claim),
      h('p.says', [h('b', plain(says?.children ?? []))]),
      ...selectAll('.beside li', claim).map((beside) => h('p.small', ['To be read with it: ', ...beside.children])),
      h('p.small', [...plain(partOf('.said', claim)), ` ${verdict}`]),
      ...selectAll('.known', claim),
    ],
    address,
    way,
  )
  return h('article.recorded', { id: anchorOf('claims/', id) }, told)
}

/** The claims that a page links to, in the order in which it does, each once. */
export function recordsOn(page: BuiltPage, records: ReadonlyMap<string, Recorded>, { served }: Way): Recorded[] {
  const named = selectAll('main a[href]', treeOf(page)).flatMap(({ properties }) => {
    const to = targetOf(String(properties['href']), page.address, served)
    return records.get(`${to.page}#${to.fragment}`) ?? []
  })
  return [...new Set(named)]
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
