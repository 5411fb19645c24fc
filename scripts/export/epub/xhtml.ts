import { posix } from 'node:path'
import type { ElementContent } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { h } from 'hastscript'
import { toXml } from 'xast-util-to-xml'

/** A document of a book. */
export interface Document {
  title: string
  /** Below the folder of the package: `pages/glossary.xhtml`. */
  path: string
  body: ElementContent[]
}

/** Print a document of a book as XHTML. */
export function xhtmlOf({ title, path, body }: Document): string {
  const style = posix.relative(posix.dirname(path), 'book.css')
  const html = h('html', { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: 'en-GB', xmlLang: 'en-GB' }, [
    h('head', [h('title', title), h('link', { rel: ['stylesheet'], type: 'text/css', href: style })]),
    h('body', body),
  ])
  const tree = toXast({ type: 'root', children: [{ type: 'doctype' }, html] })
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree, { closeEmptyElements: true })}\n`
}
