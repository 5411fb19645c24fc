import type { Element, ElementContent } from 'hast'
import { select } from 'hast-util-select'
import type { BuiltPage } from '../../../src/copy/built.ts'
import { targetOf, type Served } from '../../../src/copy/links.ts'
import { hasClass, isElement, rewrite, treeOf, unfolded, wordsOf } from '../../../src/copy/tree.ts'

/** A page as a part of a larger document. */
export interface Merged {
  /** Its anchor in the document. */
  anchor: string
  title: string
  nodes: ElementContent[]
}

/** How a page is merged. */
export interface Way {
  served: Served
  /** Ids of parts to leave out. */
  without?: readonly string[]
  /** How many levels its headings stand below those of the page by itself. */
  below?: number
}

/**
 * Take the `<main>` of a page so that it can stand in one document with others.
 *
 * Ids get the address of the page before them, links become full addresses, and a term links to the glossary in place
 * of opening it. What only a screen needs is left out: navigation, forms, buttons, what is hidden and what opens.
 */
export function mergePage(page: BuiltPage, way: Way): Merged {
  const { address, title } = page
  const main = select('main', treeOf(page))
  if (!main) throw new Error(`Unexpected page ${address} without <main>, merge only pages of the site`)
  return { anchor: anchorOf(address), title, nodes: begun(mergeNodes(main.children, address, way), anchorOf(address)) }
}

/** Make parts of a page such that they can stand in one document with those of others. */
export function mergeNodes(nodes: ElementContent[], address: string, way: Way): ElementContent[] {
  const { served, without = [], below = 0 } = way
  return rewrite(nodes, (element) => {
    if (element.tagName === 'details') return opened(element)
    if (isForScreen(element) || without.includes(String(element.properties['id']))) return []
    const found = hasClass(element, 'term') ? termLink(element, served) : withoutTable(element)
    return [renamed(levelled(found, below), address, served)]
  })
}

/**
 * The anchor of a page, or of a place on it, in a document of several pages.
 *
 * @example anchorOf('guides/risks/', 'p-1') // 'guides--risks--p-1'
 */
export function anchorOf(address: string, id = ''): string {
  return [...address.split('/'), id].filter(Boolean).join('--') || 'home'
}

const screenTags = 'nav form input select textarea script noscript style template dialog'.split(' ')

function isForScreen(element: Element): boolean {
  const { tagName, properties } = element
  if (tagName === 'button') return !hasClass(element, 'term')
  const isHidden = properties['popover'] != null || (properties['hidden'] != null && properties['hidden'] !== false)
  return screenTags.includes(tagName) || isHidden || hasClass(element, 'print-not')
}

/** A part that folds lies open; of a claim in a line its line alone, for the record tells the rest; others go. */
function opened(details: Element): ElementContent[] {
  const { heading, says, rest } = unfolded(details) ?? {}
  if (!says || !rest) return []
  if (hasClass(details, 'fold')) return heading ? [heading, ...rest] : rest
  return heading
    ? [heading, { type: 'element', tagName: 'p', properties: { className: ['small'] }, children: says }]
    : []
}

/** A button that opens a term names it: `popovertarget="t-placebo"`. */
function termLink({ properties, children }: Element, { base }: Served): Element {
  const id = String(properties['popoverTarget']).replace(/^t-/, '')
  return { type: 'element', tagName: 'a', properties: { href: `${base}glossary/#${id}` }, children }
}

/** Where a picture is drawn, its table says the same once more. */
function withoutTable(element: Element): Element {
  const isDrawn = element.children.some((child) => isElement(child) && hasClass(child, 'drawn'))
  if (element.tagName !== 'figure' || !isDrawn) return element
  return { ...element, children: element.children.filter((child) => !isElement(child, 'table')) }
}

function levelled(element: Element, below: number): Element {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (!level || below === 0) return element
  return { ...element, properties: { ...element.properties, ariaLevel: Math.min(6, Number(level) + below) } }
}

function renamed(element: Element, address: string, served: Served): Element {
  const properties = { ...element.properties }
  for (const name of ['ariaLabelledBy', 'ariaDescribedBy', 'headers']) {
    const ids = properties[name]
    if (Array.isArray(ids)) properties[name] = ids.map((id) => anchorOf(address, String(id)))
  }
  if (properties['id'] !== undefined) properties['id'] = anchorOf(address, String(properties['id']))
  if (properties['href'] !== undefined) properties['href'] = targetOf(String(properties['href']), address, served).web
  return { ...element, properties }
}

/** The first element bears the anchor of the page, and is where it begins. */
function begun(nodes: ElementContent[], anchor: string): ElementContent[] {
  const first = nodes.find((node) => isElement(node) && wordsOf(node) !== '')
  return nodes.map((node) => (node === first && isElement(node) ? withAnchor(node, anchor) : node))
}

function withAnchor(element: Element, anchor: string): Element {
  const { className } = element.properties
  const classes = Array.isArray(className) ? className : []
  return { ...element, properties: { ...element.properties, id: anchor, className: [...classes, 'begins'] } }
}
