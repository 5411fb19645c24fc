import type { Element, ElementContent } from 'xast'
import { toXml } from 'xast-util-to-xml'
import type { Packed } from '../packed.ts'
import { uuidOf } from '../uuid.ts'

/** What a package says of its book. */
export interface Described {
  title: string
  description: string
  /** `2026-11-22` */
  date: string
}

const accessibility: [property: string, content: string][] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'The book is text alone. What the website draws stands here in words and tables. Every verdict is a word. ' +
      'Nobody has audited it against a standard for accessible books.',
  ],
]

/**
 * Print the package document of a book's files, in their reading order.
 *
 * The identifier is a UUID made of the files: the same files have the same name.
 */
export function printPackage({ title, description, date }: Described, files: Packed[]): string {
  const documents = files.filter(({ path }) => path.endsWith('.xhtml'))
  const tree = node(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'book', 'xml:lang': 'en-GB' },
    [
      node('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        node('dc:identifier', { id: 'book' }, [identifierOf(files)]),
        node('dc:title', {}, [title]),
        node('dc:language', {}, ['en-GB']),
        node('dc:description', {}, [description]),
        node('dc:date', {}, [date]),
        node('meta', { property: 'dcterms:modified' }, [`${date}T00:00:00Z`]),
        ...accessibility.map(([property, content]) => node('meta', { property }, [content])),
      ]),
      node('manifest', {}, files.map(manifestItem)),
      node(
        'spine',
        {},
        documents.map(({ path }) => node('itemref', { idref: idOf(path) })),
      ),
    ],
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree, { closeEmptyElements: true })}\n`
}

function manifestItem({ path }: Packed): Element {
  return node('item', {
    id: idOf(path),
    href: path,
    'media-type': path.endsWith('.css') ? 'text/css' : 'application/xhtml+xml',
    ...(path === 'nav.xhtml' ? { properties: 'nav' } : {}),
  })
}

function idOf(path: string): string {
  return path.replaceAll('/', '_')
}

function identifierOf(files: Packed[]): string {
  const hex = uuidOf(files.map(({ path, content }) => `${path}\0${content}\0`).join('')).toString('hex')
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

function node(name: string, attributes: Record<string, string>, children: (ElementContent | string)[] = []): Element {
  return {
    type: 'element',
    name,
    attributes,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}
