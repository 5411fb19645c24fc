import { posix } from 'node:path'
import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import { dateWords } from '../../../src/language/words.ts'
import type { Built, BuiltPage } from '../../../src/copy/built.ts'
import { inWords } from '../../../src/copy/in-words.ts'
import { targetOf, webAddress } from '../../../src/copy/links.ts'
import { readMain } from '../../../src/copy/read-main.ts'
import { rewrite } from '../../../src/copy/tree.ts'
import { idsOf, xmlId } from './ids.ts'
import { xhtmlOf } from './xhtml.ts'

/** A page made ready to stand in any book. */
export interface Chapter {
  page: BuiltPage
  /** What the contents call it: its heading. */
  name: string
  main: Element
  ids: Set<string>
  /** What its foot says of advice and review. */
  caution: string
  publisher: string
}

/** Read a page as a chapter. */
export function chapterOf(page: BuiltPage): Chapter {
  const { main, ...foot } = readMain(page)
  const said = inWords(main)
  return { page, name: page.title, main: said, ids: idsOf(said), ...foot }
}

/**
 * Where a page lies in a book.
 *
 * @example pathOf('conditions/multiple-sclerosis/') // 'pages/conditions/multiple-sclerosis.xhtml'
 */
export function pathOf(address: string): string {
  return `pages/${address.replace(/\/$/, '') || 'index'}.xhtml`
}

/** Print a chapter of a book. Links within the book are relative; all others are full addresses. */
export function printChapter(
  { page, name, main, caution }: Chapter,
  book: Map<string, Chapter>,
  site: Pick<Built, 'base' | 'origin' | 'edition'>,
): string {
  const path = pathOf(page.address)
  const address = webAddress(page.address, site)
  const seen = new Set<string>()
  const foot = h('footer', [
    h('p', caution),
    h('p', ['On the web: ', h('a', { href: address }, address), ` Edition of ${dateWords(site.edition.edition)}.`]),
  ])
  return xhtmlOf({ title: name, path, body: [...rewrite(main.children, inBook), foot] })

  function inBook({ tagName, properties, children }: Element): ElementContent[] {
    const kept = allowed(properties, seen)
    if (tagName !== 'a') return [h(tagName, kept, children)]
    if (typeof properties['href'] !== 'string') return [h('span', kept, children)]
    return [h('a', { ...kept, href: hrefOf(properties['href']) }, children)]
  }

  function hrefOf(href: string): string {
    const { web, page: to, fragment } = targetOf(href, page.address, site)
    const chapter = to === null ? undefined : book.get(to)
    if (!chapter) return web
    const id = xmlId(fragment)
    const part = fragment && chapter.ids.has(id) ? `#${id}` : ''
    if (chapter.page === page && part) return part
    return posix.relative(posix.dirname(path), pathOf(chapter.page.address)) + part
  }
}

/** The attributes that a book keeps; an id that the page has used before is dropped. */
function allowed(properties: Properties, seen: Set<string>): Properties {
  const { id, lang, dateTime, scope, colSpan, rowSpan, className } = properties
  const own = typeof id === 'string' && !seen.has(xmlId(id)) ? xmlId(id) : null
  if (own) seen.add(own)
  const classes = Array.isArray(className) ? className.filter((name) => styled.has(String(name))) : []
  return {
    ...(own ? { id: own } : {}),
    ...(lang ? { lang, xmlLang: lang } : {}),
    ...Object.fromEntries(Object.entries({ dateTime, scope, colSpan, rowSpan }).filter(([, value]) => value != null)),
    ...(classes.length > 0 ? { className: classes } : {}),
  }
}

/** The classes that the style of the book knows. */
const styled = new Set(['answer', 'claim', 'found', 'known', 'lede', 'small', 'term', 'zh'])
