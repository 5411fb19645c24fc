import { isTag, isText } from 'domhandler'
import type { ChildNode, Document, Element } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import type { HtmlPage } from './site.ts'

export type HtmlElement = Element
type HtmlNode = Document | Element

/** Find every element in a page or element that bears a name and, if asked, a class. */
export function elements(within: HtmlNode, name: string, className?: string): HtmlElement[] {
  const found = DomUtils.getElementsByTagName(name, within)
  return className === undefined ? found : found.filter((element) => hasClass(element, className))
}

/** Whether an element bears a class. */
export function hasClass({ attribs }: HtmlElement, name: string): boolean {
  return (attribs['class'] ?? '').split(/\s+/).includes(name)
}

/** Where an element begins in its file. */
export function offsetOf({ startIndex }: HtmlElement): number {
  return startIndex ?? 0
}

/** The whole text of an element, shown or not, with single spaces; without what a word of it opens. */
export function wholeText(element: HtmlNode): string {
  return plain(textIn(element.children, (inner) => ('popover' in inner.attribs ? [] : inner.children)))
}

/**
 * The text of an element as a reader sees it before opening anything: without what is hidden, and of a closed
 * `<details>` its summary alone. `without` leaves out further elements.
 */
export function seenText(element: HtmlNode, without: (element: HtmlElement) => boolean = () => false): string {
  const seen = (inner: HtmlElement) => {
    if (isUnseen(inner) || without(inner)) return []
    const isClosed = inner.name === 'details' && !('open' in inner.attribs)
    return isClosed ? inner.children.filter((child) => isTag(child) && child.name === 'summary') : inner.children
  }
  return plain(textIn(element.children, seen))
}

function textIn(nodes: ChildNode[], childrenOf: (element: HtmlElement) => ChildNode[]): string {
  const texts = nodes.map((node) => {
    if (isText(node)) return node.data
    if (!isTag(node)) return ''
    const text = textIn(childrenOf(node), childrenOf)
    return inline.has(node.name) || isTerm(node) ? text : ` ${text} `
  })
  return texts.join('')
}

const inline = new Set(['a', 'abbr', 'b', 'em', 'i', 'span', 'strong', 'sub', 'sup', 'time'])

/** Whether an element is a word of a sentence that opens what it means. */
export function isTerm(element: HtmlElement): boolean {
  return element.name === 'button' && hasClass(element, 'term')
}

function isUnseen({ name, attribs }: HtmlElement): boolean {
  return ['script', 'style', 'svg', 'select'].includes(name) || 'hidden' in attribs || 'popover' in attribs
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Whether an element stands inside a closed `<details>`. */
export function isFolded(element: HtmlElement): boolean {
  for (let node = element.parent; node; node = node.parent) {
    if (isTag(node) && node.name === 'details' && !('open' in node.attribs)) return true
  }
  return false
}

/** A heading of the second rank with the section that it begins. */
export type Heading = { words: string; element: HtmlElement; section: HtmlElement | null }

/** The headings of the second rank of a page, in order. */
export function headingsOf({ document }: HtmlPage): Heading[] {
  return elements(document, 'h2').map((element) => {
    const { parent } = element
    const section = parent && isTag(parent) && parent.name === 'section' ? parent : null
    return { words: wholeText(element), element, section }
  })
}
