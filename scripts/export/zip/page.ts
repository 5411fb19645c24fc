import type { Element, Properties } from 'hast'
import { selectAll } from 'hast-util-select'
import { h } from 'hastscript'
import type { BuiltPage } from '../../../src/copy/built.ts'
import { carry } from '../carry.ts'
import { webAddress } from '../../../src/copy/links.ts'
import { treeOf } from '../../../src/copy/tree.ts'
import { leadFrom, readAddress, wayTo, type Places } from './addresses.ts'

/** What changes the pages of a copy. */
export interface Copying extends Places {
  /** The date of the edition, `2026-11-22`. */
  edition: string
  /** Style sheets and scripts that every page loads beside its own, below the top of the copy. */
  added: string[]
  /** Scripts that only the page of the search runs, in place of those that it drops. */
  search: { added: string[]; dropped: ReadonlySet<string> }
}

/** A page of a copy, with the files that it needs to be shown, below the base. */
export interface CarriedPage {
  html: string
  needs: string[]
}

/**
 * What a page from a file may load: files. Browsers differ in whether `'self'` holds there, so the scheme is named; a
 * copy that is put on a server keeps `'self'`. Nothing may be fetched, and no network be asked.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file: data:",
  "font-src 'self' file: data:",
  "form-action 'self' file:",
  "base-uri 'none'",
].join('; ')

/** Links of a head that have no use without a server, or that a browser refuses to load from a file. */
const useless = /\b(?:preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/
/** Links of a head to the page itself or to another form of it: they stay in the web. */
const webLinks = /\b(?:canonical|alternate)\b/

/** The attributes of an element as the copy has them; `null` for an element that the copy has not. */
type Change = (properties: Properties, copier: Copier) => Properties | null

/** Where an element stands, and what it needs is gathered. */
interface Copier extends Copying {
  page: string
  need(written: unknown): string
}

/**
 * Make a page one that opens from a file: addresses lead to files beside it, scripts are classic ones (a browser loads
 * no modules from files), the policy names files, and a line says of which date the copy is.
 */
export function carryPage(page: BuiltPage, copying: Copying): CarriedPage {
  const needs = new Set<string>()
  const need = (written: unknown) => {
    const read = readAddress(String(written), page.address, copying)
    if (!read) return String(written)
    needs.add(read.path)
    return wayTo(read.path, page.address) + read.end
  }
  const copier = { ...copying, page: page.address, need }
  const html = carry(page, copying.edition, (found) => {
    const properties = (changes[found.tagName] ?? unchanged)(found.properties, copier)
    return properties ? [{ ...withContent(found, copier), properties: withData(properties, copier) }] : []
  })
  return { html, needs: [...needs].toSorted() }
}

/** The scripts of a page, below the base. */
export function scriptsIn(page: BuiltPage, places: Places): string[] {
  return selectAll('script[src]', treeOf(page)).flatMap(
    ({ properties }) => readAddress(String(properties['src']), page.address, places)?.path ?? [],
  )
}

const unchanged: Change = (properties) => properties

const changes: Record<string, Change | undefined> = {
  html: (properties, { edition }) => ({ ...properties, dataCarried: edition }),
  meta: (properties) => (properties['httpEquiv'] ? { ...properties, content: policy } : properties),
  link: ({ crossOrigin: _, ...properties }, { need, page, ...places }) => {
    const { rel, href } = properties
    if (useless.test(String(rel))) return null
    return { ...properties, href: webLinks.test(String(rel)) ? inWeb(String(href), page, places) : need(href) }
  },
  a: (properties, { page, ...places }) => {
    const { href, dataCopy } = properties
    if (typeof href !== 'string') return properties
    // Who copies the address of a claim wants one that holds for others.
    return { ...properties, href: dataCopy == null ? leadFrom(page, href, places) : inWeb(href, page, places) }
  },
  form: ({ action, ...properties }, { page, ...places }) => ({
    ...properties,
    ...(typeof action === 'string' && { action: leadFrom(page, action, places) }),
    // `src/client/page.ts` loads suggestions as a module for the others; a script that is added does so here.
    ...(properties['role'] === 'search' && { dataOwn: '' }),
  }),
  script: ({ crossOrigin: _, ...properties }, { need, page, search, ...places }) => {
    const { src, type, ...others } = properties
    // What the page tells programs of the web nobody reads in a copy.
    if (type === 'application/ld+json') return null
    if (typeof src !== 'string') return properties
    if (search.dropped.has(readAddress(src, page, places)?.path ?? '')) return null
    return { ...others, ...(type === 'module' ? { defer: true } : { type }), src: need(src) }
  },
  img: (properties, { need }) => ({ ...properties, src: need(properties['src']) }),
}

/**
 * Addresses of pages that scripts read from attributes of their own. The base of the site is not among them: `page.ts`
 * asks a server for a worker there, and a copy has none, wherever it is put.
 */
function withData({ dataBase: _, ...properties }: Properties, copier: Copier): Properties {
  const changed = Object.entries(properties).map(([name, value]) => [
    name,
    name.startsWith('data') ? leadIfPage(value, copier) : value,
  ])
  return Object.fromEntries(changed) as Properties
}

/** Files that are added to a head, and what scripts read as JSON with the addresses of pages in it. */
function withContent(found: Element, copier: Copier): Element {
  if (found.tagName === 'head') return { ...found, children: [...found.children, ...addedFiles(copier)] }
  const [json] = found.children
  if (!/json/.test(String(found.properties['type'])) || json?.type !== 'text') return found
  const carried = JSON.parse(json.value, (_, value: unknown) => leadIfPage(value, copier)) as unknown
  const value = JSON.stringify(carried).replaceAll('<', String.raw`\u003c`)
  return { ...found, children: [{ type: 'text', value }] }
}

/** A value that is the address of a page of the copy, as it leads from here; any other as it is. */
function leadIfPage(value: unknown, { page, ...places }: Copier): unknown {
  if (typeof value !== 'string' || !value.startsWith(places.base)) return value
  const path = readAddress(value, page, places)?.path
  return path !== undefined && places.carried.has(path) ? leadFrom(page, value, places) : value
}

function inWeb(written: string, page: string, places: Places): string {
  const read = readAddress(written, page, places)
  return read ? webAddress(read.path, places) + read.end : written
}

function addedFiles({ page, added, search }: Copier): Element[] {
  const files = page === 'search/' ? [...added, ...search.added] : added
  return files.map((file) =>
    file.endsWith('.css')
      ? h('link', { rel: ['stylesheet'], href: wayTo(file, page) })
      : h('script', { defer: true, src: wayTo(file, page) }),
  )
}
