import { Parser } from 'htmlparser2'
import type { BuiltPage } from '../built.ts'
import { carriedLine } from '../copy/carried-line.ts'
import { webAddress } from '../copy/links.ts'
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
 * What a page from a file may load: files. Browsers differ in whether `'self'` holds there, so the scheme is named; a copy
 * that is put on a server keeps `'self'`. Nothing may be fetched, and no network be asked.
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

/** A change to the text of a page: what stands from one place to before another, in UTF-16 units, becomes this. */
interface Edit {
  from: number
  to: number
  text: string
}

type Attributes = Record<string, string>
/** The attributes of an element as the copy has them; `null` for an element that the copy has not. */
type Change = (attributes: Attributes, copier: Copier) => Attributes | null

/** Where an element stands, and what it needs is gathered. */
interface Copier extends Copying {
  page: string
  need(written: string): string
}

/**
 * Make a page one that opens from a file: addresses lead to files beside it, scripts are classic ones (a browser loads no
 * modules from files), the policy names files, and a line says of which date the copy is. All else stays byte for byte.
 */
export function carryPage({ address, html }: BuiltPage, copying: Copying): CarriedPage {
  const needs = new Set<string>()
  const edits: Edit[] = []
  const need = (written: string) => {
    const read = readAddress(written, address, copying)
    if (!read) return written
    needs.add(read.path)
    return wayTo(read.path, address) + read.end
  }
  const copier = { ...copying, page: address, need }
  let json: number | null = null
  let dropped: number | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      const [from, to] = [parser.startIndex, parser.endIndex + 1]
      const changed = change(name, attributes, copier)
      if (changed === null && name === 'script') dropped = from
      else if (changed === null) edits.push({ from, to, text: '' })
      else if (!same(changed, attributes)) edits.push({ from, to, text: openTag(name, changed) })
      if (name === 'main') edits.push({ from: to, to, text: copyLine(copying.edition) })
      if (name === 'script' && /json/.test(attributes['type'] ?? '')) json = to
    },
    onclosetag(name) {
      const at = parser.startIndex
      if (name === 'head') edits.push({ from: at, to: at, text: addedFiles(copier) })
      if (name === 'script' && json !== null) {
        edits.push({ from: json, to: at, text: carryJson(html.slice(json, at), copier) })
        json = null
      }
      if (name === 'script' && dropped !== null) {
        edits.push({ from: dropped, to: parser.endIndex + 1, text: '' })
        dropped = null
      }
    },
  })
  parser.end(html)
  return { html: applied(html, edits), needs: [...needs].toSorted() }
}

/** The scripts of a page, below the base. */
export function scriptsIn({ address, html }: BuiltPage, places: Places): string[] {
  const scripts: string[] = []
  const parser = new Parser({
    onopentag(name, { src }) {
      const path = name === 'script' && src ? readAddress(src, address, places)?.path : undefined
      if (path !== undefined) scripts.push(path)
    },
  })
  parser.end(html)
  return scripts
}

function change(name: string, attributes: Attributes, copier: Copier): Attributes | null {
  const changed = (changes[name] ?? unchanged)(attributes, copier)
  return changed && withData(changed, copier)
}

const unchanged: Change = (attributes) => attributes

const changes: Record<string, Change | undefined> = {
  html: (attributes, { edition }) => ({ ...attributes, 'data-carried': edition }),
  meta: (attributes) =>
    attributes['http-equiv']?.toLowerCase() === 'content-security-policy'
      ? { ...attributes, content: policy }
      : attributes,
  link: ({ crossorigin: _, ...attributes }, { need, page, ...places }) => {
    const { rel = '', href = '' } = attributes
    if (useless.test(rel)) return null
    return { ...attributes, href: webLinks.test(rel) ? inWeb(href, page, places) : need(href) }
  },
  a: (attributes, { page, ...places }) => {
    const { href } = attributes
    if (href === undefined) return attributes
    // Who copies the address of a claim wants one that holds for others.
    const isForOthers = 'data-copy' in attributes
    return { ...attributes, href: isForOthers ? inWeb(href, page, places) : leadFrom(page, href, places) }
  },
  area: (attributes, copier) => changes['a']?.(attributes, copier) ?? attributes,
  form: ({ action, ...attributes }, { page, ...places }) => ({
    ...attributes,
    ...(action === undefined ? {} : { action: leadFrom(page, action, places) }),
    // `src/client/page.ts` loads suggestions as a module for the others; a script that is added does so here.
    ...(attributes['role'] === 'search' ? { 'data-own': '' } : {}),
  }),
  script: ({ type, crossorigin: _, ...attributes }, { need, page, search, ...places }) => {
    const { src } = attributes
    if (src === undefined) return type === undefined ? attributes : { type, ...attributes }
    if (search.dropped.has(readAddress(src, page, places)?.path ?? '')) return null
    const isModule = type === 'module'
    return {
      ...(isModule || type === undefined ? {} : { type }),
      ...(isModule ? { defer: '' } : {}),
      ...attributes,
      src: need(src),
    }
  },
  img: (attributes, { need }) => withSources(attributes, need),
  source: (attributes, { need }) => withSources(attributes, need),
}

function withSources(attributes: Attributes, need: Copier['need']): Attributes {
  const { src, srcset } = attributes
  return {
    ...attributes,
    ...(src === undefined ? {} : { src: need(src) }),
    ...(srcset === undefined
      ? {}
      : {
          srcset: sourcesOf(srcset)
            .map(([at, size]) => [need(at), ...size].join(' '))
            .join(', '),
        }),
  }
}

/** The addresses of a `srcset`, each with its width or density. */
function sourcesOf(srcset: string): [string, string[]][] {
  return [...srcset.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+[wx]))?\s*(?:,|$)/g)].map(([, at = '', size]) => [
    at,
    size === undefined ? [] : [size],
  ])
}

/**
 * Addresses of pages that scripts read from attributes of their own. The base of the site is not among them: `page.ts` asks
 * a server for a worker there, and a copy has none, wherever it is put.
 */
function withData(attributes: Attributes, { page, ...places }: Copier): Attributes {
  const kept = Object.entries(attributes).filter(([name]) => name !== 'data-base')
  const isOurs = (name: string, value: string) => name.startsWith('data-') && value.startsWith(places.base)
  return Object.fromEntries(
    kept.map(([name, value]) => [name, isOurs(name, value) ? leadIfPage(page, value, places) : value]),
  )
}

function leadIfPage(page: string, value: string, places: Places): string {
  const path = readAddress(value, page, places)?.path
  return path !== undefined && places.carried.has(path) ? leadFrom(page, value, places) : value
}

function inWeb(written: string, page: string, places: Places): string {
  const read = readAddress(written, page, places)
  return read ? webAddress(read.path, places) + read.end : written
}

/** What scripts read as JSON, with the addresses of pages in it as they lead from here. */
function carryJson(json: string, { page, ...places }: Copier): string {
  const carried = JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(places.base) ? leadIfPage(page, value, places) : value,
  ) as unknown
  return JSON.stringify(carried).replaceAll('<', '\\u003c')
}

function addedFiles({ page, added, search }: Copier): string {
  const files = page === 'search/' ? [...added, ...search.added] : added
  return files
    .map((file) =>
      file.endsWith('.css')
        ? openTag('link', { rel: 'stylesheet', href: wayTo(file, page) })
        : `${openTag('script', { defer: '', src: wayTo(file, page) })}</script>`,
    )
    .join('')
}

/** Say that this is a copy. */
function copyLine(edition: string): string {
  const { before, date, after } = carriedLine(edition)
  return `<p class="small">${before}<time datetime="${edition}">${date}</time>${after}</p>`
}

function same(one: Attributes, other: Attributes): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === '' ? ` ${attribute}` : ` ${attribute}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  )
  return `<${name}${written.join('')}>`
}

function applied(html: string, edits: Edit[]): string {
  let at = 0
  const parts = edits
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to, text }) => {
      const part = [html.slice(at, from), text]
      at = to
      return part
    })
  return parts.join('') + html.slice(at)
}
