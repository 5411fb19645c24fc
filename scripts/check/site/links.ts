import { DomUtils } from 'htmlparser2'
import type { Fault } from '../rule.ts'
import { offsetOf, select } from './html.ts'
import type { HtmlElement, HtmlPage } from './html.ts'
import type { BuiltSite } from './site.ts'

/** Find links that lead to a page, a file or a place on a page that the built site does not have. */
export function* brokenLink(site: BuiltSite): Generator<Fault> {
  const ids = new Map(site.pages.map((page) => [page.address, idsOf(page)]))
  for (const page of [...site.pages, ...site.moved]) {
    for (const element of select('[href], [src], [action]', page.document)) {
      const { href, src, action, rel } = element.attribs
      if (element.name === 'link' && rel === 'canonical') continue
      for (const link of [href, src, action].filter((link) => link !== undefined)) {
        const fault = faultOf(link, page, site, ids)
        const reason = `Unexpected link to \`${link}\`, ${fault}: correct the link`
        if (fault) yield { file: page.file, reason, place: offsetOf(element) }
      }
    }
  }
}

const origin = 'http://site.invalid'

function faultOf(
  link: string,
  page: HtmlPage,
  { base, addresses }: BuiltSite,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const url = URL.parse(link, origin + page.address)
  if (!url) return 'it is no address'
  if (url.origin !== origin) return null
  const path = decodeURIComponent(url.pathname)
  if (!path.startsWith(base)) return `it leaves the base path \`${base}\``
  const target = [path, `${path}/`, `${path}.html`].find((address) => addresses.has(address))
  if (!target) return 'the site has no such page or file'
  const fragment = decodeURIComponent(url.hash.slice(1)).split(':~:')[0]
  if (!fragment || fragment === 'top' || !ids.has(target)) return null
  return ids.get(target)?.has(fragment) ? null : 'the page has no element with that id'
}

function idsOf({ document }: HtmlPage): Set<string> {
  return new Set(
    select('[id], a[name]', document)
      .flatMap(({ name, attribs }) => [attribs['id'], name === 'a' ? attribs['name'] : undefined])
      .filter((id) => id !== undefined),
  )
}

/** Find elements of a page that share an id, so that a link can reach only the first. */
export function* duplicateDomId({ pages }: BuiltSite): Generator<Fault> {
  for (const { file, document } of pages) {
    for (const [id, [, ...seconds]] of Map.groupBy(select('[id]', document), ({ attribs }) => attribs['id'])) {
      const why = 'a link reaches only the first: change one of them'
      const reason = `Unexpected second element with the id \`${id}\`, ${why}`
      for (const element of seconds) yield { file, reason, place: offsetOf(element) }
    }
  }
}

/** Relations of `<link>` that make a browser ask another host. */
const fetched = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/

/** Find what makes the reader's browser ask another host: a script, a style sheet, an image, a font, a form. */
export function* thirdPartyRequest({ pages, styles }: BuiltSite): Generator<Fault> {
  const reasonFor = (address: string) =>
    `Unexpected request to \`${address}\`, keep the file in \`public/\` and link to that`
  for (const { file, document } of pages) {
    for (const element of select('*', document)) {
      for (const address of requestsOf(element).filter(leavesSite))
        yield { file, reason: reasonFor(address), place: offsetOf(element) }
    }
  }
  for (const file of styles) {
    for (const { 1: address = '', index } of String(file).matchAll(/(?:url\(|@import\s+)\s*["']?([^"')\s;]+)/g))
      if (leavesSite(address)) yield { file, reason: reasonFor(address), place: index }
  }
}

function leavesSite(address: string): boolean {
  return /^(?:[a-z]+:)?\/\//i.test(address.trim())
}

function requestsOf({ name, attribs }: HtmlElement): string[] {
  const { href, src, srcset, action, data, poster, style, ping, rel } = attribs
  const isFetched = (name === 'link' && fetched.test(rel ?? '')) || name === 'image' || name === 'use'
  const sources = srcset?.split(',').map((source) => source.trim().split(/\s/)[0]) ?? []
  const styled = [...(style ?? '').matchAll(/url\(\s*["']?([^"')\s]+)/g)].map((match) => match[1])
  const asked = [isFetched ? href : undefined, name === 'object' ? data : undefined]
  return [...asked, src, action, poster, ping, ...sources, ...styled].filter((address) => address !== undefined)
}

/**
 * Find code or styles of a page's own, which the site's content security policy would refuse, and what leads its reader
 * elsewhere unasked.
 */
export function* inlineCode({ pages }: BuiltSite): Generator<Fault> {
  for (const { file, document } of pages) {
    for (const element of select('*', document)) {
      for (const fault of codeIn(element)) yield { file, reason: `Unexpected ${fault}`, place: offsetOf(element) }
    }
  }
}

function codeIn(element: HtmlElement): string[] {
  const { name, attribs } = element
  const isData = /^application\/(?:ld\+)?json$/i.test(attribs['type'] ?? '')
  const isScript = name === 'script' && !isData && DomUtils.textContent(element).trim() !== ''
  const isRefresh = name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'refresh'
  return [
    ...(isScript ? ['`<script>` with code, put it in a file'] : []),
    ...(name === 'style' ? ['`<style>`, put it in a file'] : []),
    ...Object.keys(attribs)
      .filter((attribute) => attribute === 'style' || /^on[a-z]/.test(attribute))
      .map((attribute) => `\`${attribute}\` attribute of \`<${name}>\`, put it in a file`),
    ...Object.values(attribs)
      .filter((value) => /^[\s\0]*javascript:/i.test(value))
      .map((value) => `address \`${value}\`, write one that is no code`),
    ...(isRefresh ? ['`<meta http-equiv="refresh">`, let the reader decide: write a link'] : []),
  ]
}
