import type { Element, ElementContent } from 'hast'
import { selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { targetOf, type Served } from '../../../src/copy/links.ts'
import { rewrite } from '../../../src/copy/tree.ts'
import { anchorOf, type Merged } from './merge-page.ts'

/** Pages under one heading; the heading is missing where a single page has its own. */
export interface Part {
  anchor: string
  title?: string
  /** What the part holds, for its begin and the contents. */
  says?: string
  pages: Merged[]
}

/** A document to print: the site, or a part of it. */
export interface Copy {
  title: string
  cover: ElementContent[]
  parts: Part[]
  /** Whether a list of all pages follows the cover. */
  withContents: boolean
}

/** On which page of paper an anchor stands, counted from 1. */
export type PageNumbers = ReadonlyMap<string, number>

/**
 * Make one document of the parts of a copy.
 *
 * A link leads to the record of the claim that it names, else to its place in the document, else to the page it stands
 * on; where it has none of them, into the web.
 */
export function documentOf(copy: Copy, { served, css, numbers = new Map() }: Setting): string {
  const nodes = [
    ...copy.cover,
    ...(copy.withContents ? [contentsOf(copy.parts, numbers)] : []),
    ...copy.parts.flatMap(nodesOf),
  ]
  const html = h('html', { lang: 'en-GB', dataPrint: 'all' }, [
    h('head', [h('meta', { charSet: 'utf-8' }), h('title', copy.title), h('style', css)]),
    h(copy.withContents ? 'body.book' : 'body.sheet', [h('div.wrap', [h('main', led(nodes, served))])]),
  ])
  return `<!doctype html>${toHtml(html)}`
}

/** What a document needs beside its words. */
export interface Setting {
  served: Served
  css: string
  numbers?: PageNumbers
}

/** The anchors that the contents need numbers for. */
export function anchorsOf(parts: readonly Part[]): string[] {
  return parts.flatMap(({ anchor, pages }) => [anchor, ...pages.map((page) => page.anchor)])
}

function nodesOf({ anchor, title, says, pages }: Part): ElementContent[] {
  const nodes = pages.flatMap((page) => page.nodes)
  return title === undefined
    ? nodes
    : [h('header.part', { id: anchor }, [h('h1', title), says && h('p.lede', says)]), ...nodes]
}

function contentsOf(parts: readonly Part[], numbers: PageNumbers): Element {
  const line = (anchor: string, title: string) => {
    const number = numbers.get(anchor)
    return h('a', { href: `#${anchor}` }, [h('span', title), number && h('span.number', String(number))])
  }
  const listed = parts.map(({ anchor, title, pages }) => {
    const below = pages.map((page) => h('li', [line(page.anchor, page.title)]))
    return h('li', [line(anchor, title ?? pages[0]?.title ?? ''), below.length > 1 ? h('ol', below) : null])
  })
  return h('section.listed', [h('h1', { id: 'listed' }, 'Contents'), h('ol', listed)])
}

/** Lead each link to its place in the document, or into the web. */
function led(nodes: ElementContent[], served: Served): ElementContent[] {
  const anchors = new Set(idsIn(nodes))
  return rewrite(nodes, (found) => {
    const href = found.properties['href']
    if (found.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return [found]
    return [{ ...found, properties: { ...found.properties, href: leadTo(href, anchors, served) } }]
  })
}

function leadTo(href: string, anchors: ReadonlySet<string>, served: Served): string {
  const { web, page, fragment } = targetOf(href, '', served)
  if (page === null) return web
  const places = [...(fragment ? [anchorOf('claims/', fragment)] : []), anchorOf(page, fragment), anchorOf(page)]
  const place = places.find((anchor) => anchors.has(anchor))
  return place === undefined ? web : `#${place}`
}

function idsIn(nodes: ElementContent[]): string[] {
  return selectAll('[id]', { type: 'root', children: nodes }).map(({ properties }) => String(properties['id']))
}
