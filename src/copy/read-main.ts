import type { Element, ElementContent, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { h } from 'hastscript'
import type { BuiltPage } from './built.ts'
import { isElement, treeOf, wordsOf } from './tree.ts'

/** A page's main part and the words of its foot, without what only a screen needs. */
export interface MainPart {
  /** A `main`, with the terms still told apart as `a.term` that lead into the glossary. */
  main: Element
  /** What the foot says of advice and review; a plain sentence where a page has no foot. */
  caution: string
  /** What the foot says of who publishes; empty where it doesn't. */
  publisher: string
}

/** What steers a screen, draws for the eye, or needs a script. A form with headings is a paper form and stays. */
const screenOnly = [
  'script, style, template, noscript, nav, svg, input, textarea, [hidden], [popover], [aria-hidden=true]',
  'button:not(.term), form:not(:has(h3)), .print-not, .by-script, .send, .key, .up, .links > [href$="/contact/"]',
].join(', ')

/** Read the main part of a built page. Throws where there is none. */
export function readMain(page: Pick<BuiltPage, 'address' | 'html'>): MainPart {
  const tree = treeOf(page)
  const main = select('main', tree)
  if (!main) throw new Error(`Unexpected page without <main> at /${page.address}, give its layout one`)
  const explained = explanationsIn(main)
  const leftOut = new Set<ElementContent>(selectAll(screenOnly, main))
  return { main: { ...main, children: kept(main.children, leftOut, explained) }, ...footOf(tree) }
}

/** Where each term's pop-over leads to, by the pop-over's id. */
function explanationsIn(main: Element): Map<string, string> {
  return new Map(
    selectAll('[popover][id]', main).map((popover) => [
      String(popover.properties['id']),
      String(selectAll('a[href]', popover).at(-1)?.properties['href'] ?? ''),
    ]),
  )
}

function kept(
  children: ElementContent[],
  leftOut: Set<ElementContent>,
  explained: Map<string, string>,
): ElementContent[] {
  return children.flatMap((child) => {
    if (leftOut.has(child)) return []
    if (!isElement(child)) return [child]
    const inner = kept(child.children, leftOut, explained)
    if (child.tagName !== 'button') return [{ ...child, children: inner }]
    const href = explained.get(String(child.properties['popoverTarget']))
    return href ? [h('a.term', { href }, inner)] : inner
  })
}

function footOf(tree: Root): Pick<MainPart, 'caution' | 'publisher'> {
  const [caution, publisher] = selectAll('footer p:not([id])', tree).map(wordsOf)
  return { caution: caution ?? 'Information, not medical advice.', publisher: publisher ?? '' }
}
