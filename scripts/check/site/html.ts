import { compile, selectAll } from 'css-select'
import { isTag, isText, type AnyNode, type ChildNode, type Document, type Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { VFile } from 'vfile'

export type HtmlElement = Element

/** A built page as a tree, in which each element knows its offset in the file. */
export type HtmlPage = { file: VFile; address: string; document: Document }

/** Parse a built page; its path counts from the folder of the site. */
export function pageOf(file: VFile, base: string): HtmlPage {
  const document = parseDocument(String(file), { withStartIndices: true })
  return { file, address: addressOf(String(file.data['path']), base), document }
}

/** `guides/costs/index.html` is served at `/guides/costs/`. */
export function addressOf(path: string, base: string): string {
  return base + path.replace(/(^|\/)index\.html$/, '$1')
}

/**
 * Find the elements in a page or element that a CSS selector names, in their order; those in a `<template>` too, for a
 * script may show them.
 */
export function select(selector: string, within: Document | Element): Element[] {
  // A browser passes templates over, XML knows none.
  return selectAll<AnyNode, Element>(selector, within, { xmlMode: true })
}

/** Make a test of whether a CSS selector names an element. */
export function matcher(selector: string): (element: Element) => boolean {
  return compile<AnyNode, Element>(selector)
}

/** A heading of the second rank with the section that it begins. */
export type Heading = { words: string; element: Element; section: Element | null }

/** The headings of the second rank of a page, in order; that of a folded section stands in what opens it. */
export function headingsOf({ document }: HtmlPage): Heading[] {
  return select('h2', document).map((element) => {
    const above = parentOf(element)
    const parent = above?.name === 'summary' ? parentOf(parentOf(above)) : above
    return { words: wholeText(element), element, section: parent?.name === 'section' ? parent : null }
  })
}

function parentOf(element: Element | null): Element | null {
  const parent = element?.parent
  return parent && isTag(parent) ? parent : null
}

/** Where an element begins in its file. */
export function offsetOf(element: Element | undefined): number {
  return element?.startIndex ?? 0
}

/** The whole text of an element, shown or not, with single spaces; without what a word of it opens. */
export function wholeText(element: Document | Element): string {
  return plain(textIn(element.children, (inner) => ('popover' in inner.attribs ? [] : inner.children)))
}

/**
 * The text of an element as a reader sees it before opening anything: without what is hidden, and of a closed
 * `<details>` its summary alone. `without` leaves out further elements.
 */
export function seenText(element: Document | Element, without: (element: Element) => boolean = () => false): string {
  const seen = (inner: Element) => {
    if (isUnseen(inner) || without(inner)) return []
    return isClosed(inner) ? inner.children.filter((child) => isSummary(child)) : inner.children
  }
  return plain(textIn(element.children, seen))
}

/**
 * The texts of the blocks of an element, shown or not, in order: what stands between two edges of elements that are no
 * part of a sentence.
 */
export function blocksIn(element: Element): string[] {
  const told = (inner: Element) => (isNoText(inner) || 'popover' in inner.attribs ? [] : inner.children)
  return textIn(element.children, told).split('\n').map(plain).filter(Boolean)
}

const isNoText = matcher('script, style, svg, template')
const isUnseen = matcher('script, style, svg, select, [hidden], [popover]')
const isClosed = matcher('details:not([open])')
const isInline = matcher('a, abbr, b, em, i, span, strong, sub, sup, time, button.term')

function isSummary(node: ChildNode): boolean {
  return isTag(node) && node.name === 'summary'
}

function textIn(nodes: ChildNode[], childrenOf: (element: Element) => ChildNode[]): string {
  const texts = nodes.map((node) => {
    if (isText(node)) return node.data.replaceAll(/\s+/g, ' ')
    if (!isTag(node)) return ''
    const text = textIn(childrenOf(node), childrenOf)
    // No text holds a line end, so that one is the edge of a block.
    return isInline(node) ? text : `\n${text}\n`
  })
  return texts.join('')
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
