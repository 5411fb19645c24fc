import { DomUtils, parseDocument } from 'htmlparser2'
import type { VFile } from 'vfile'
import { feedFiles } from '../../../src/views/feed/entries.ts'
import type { Fault } from '../rule.ts'
import { offsetOf, select, type HtmlElement } from './html.ts'
import type { BuiltSite } from './site.ts'

/**
 * Find what a reader of feeds would stumble over: in Atom (RFC 4287) and JSON Feed (version 1.1), what must be told and
 * is not, an id that two entries share, an address that is not a full one, a date that is none. That the XML is
 * well-formed a browser sees (`tests/feeds.test.ts`).
 *
 * @rule feed
 * @remedy This is a fault of the code that makes feeds, not of content: tell who keeps it, with the message.
 * @fails changes.json
 *   { "version": "https://jsonfeed.org/version/1.1", "title": "Changes", "home_page_url": "/", "feed_url": "/changes.json", "items": [] }
 * @passes changes.json
 *   { "version": "https://jsonfeed.org/version/1.1", "title": "Changes", "home_page_url": "https://example.org/", "feed_url": "https://example.org/changes.json", "items": [] }
 */
export function* feedFaults({ texts }: BuiltSite): Generator<Fault> {
  const [atom, json] = [texts.get(feedFiles.atom), texts.get(feedFiles.json)]
  if (atom) yield* placed(atom, atomFaults(atom))
  if (json) yield* placed(json, jsonFaults(json))
}

type Found = { fault: string; place?: number }

function* placed(file: VFile, found: Iterable<Found>): Generator<Fault> {
  for (const { fault, place = 0 } of found) yield { file, reason: `Unexpected ${fault}`, place }
}

function* atomFaults(file: VFile): Generator<Found> {
  const tree = parseDocument(String(file), { xmlMode: true, withStartIndices: true })
  const [feed] = select('feed', tree)
  const entries = select('feed > entry', tree)
  const atom = 'what Atom asks of it is missing'
  if (!feed) return yield { fault: 'file without a `feed`, it is no Atom: write one' }
  for (const element of [feed, ...entries]) {
    const needed = element === feed ? ['id', 'title', 'updated', 'author > name'] : ['id', 'title', 'updated']
    for (const name of needed.filter((name) => textIn(element, name) === ''))
      yield { fault: `\`${element.name}\` without \`${name}\`, ${atom}: tell it`, place: offsetOf(element) }
    const updated = textIn(element, 'updated')
    if (updated && !isInstant(updated)) yield { fault: dateFault(updated), place: offsetOf(element) }
    const links = select(':scope > link', element).map(({ attribs }) => attribs['href'] ?? '')
    for (const address of [textIn(element, 'id'), ...links].filter((address) => !isFull(address)))
      yield { fault: addressFault(address), place: offsetOf(element) }
  }
  yield* sharedIds(entries.map((entry) => ({ id: textIn(entry, 'id'), place: offsetOf(entry) })))
}

function textIn(element: HtmlElement, name: string): string {
  const [found] = select(`:scope > ${name}`, element)
  return found ? DomUtils.textContent(found).trim() : ''
}

type JsonFeed = { [key: string]: unknown; items?: Record<string, unknown>[] }

function* jsonFaults(file: VFile): Generator<Found> {
  const feed = objectIn(String(file))
  if (!feed) return yield { fault: 'file that is no JSON, write a JSON Feed' }
  const { items = [] } = feed
  const needed = ['version', 'title', 'home_page_url', 'feed_url', 'items']
  const missing = 'what JSON Feed asks of it is missing: tell it'
  for (const name of needed.filter((name) => !feed[name])) yield { fault: `feed without \`${name}\`, ${missing}` }
  for (const item of items) {
    for (const name of ['id', 'content_text'].filter((name) => !item[name]))
      yield { fault: `item without \`${name}\`, ${missing}` }
    const date = String(item['date_published'])
    if (!isInstant(date)) yield { fault: dateFault(date) }
  }
  const addresses = [feed['home_page_url'], feed['feed_url'], ...items.flatMap(({ id, url }) => [id, url])]
  for (const address of addresses.map(String).filter((address) => !isFull(address)))
    yield { fault: addressFault(address) }
  yield* sharedIds(items.map(({ id }) => ({ id: String(id) })))
}

function objectIn(text: string): JsonFeed | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as JsonFeed) : null
  } catch {
    return null
  }
}

function* sharedIds(entries: { id: string; place?: number }[]): Generator<Found> {
  for (const [id, [, ...seconds]] of Map.groupBy(entries, ({ id }) => id))
    for (const { place = 0 } of seconds)
      yield { fault: `second entry with the id \`${id}\`, a reader would see only one: give it its own`, place }
}

function isInstant(date: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(date) && !Number.isNaN(Date.parse(date))
}

function dateFault(date: string): string {
  return `date \`${date}\`, write one such as \`2026-11-22T00:00:00Z\``
}

function isFull(address: string): boolean {
  return /^https?:\/\//.test(address) && URL.canParse(address)
}

function addressFault(address: string): string {
  return `address \`${address}\`, a feed is read elsewhere: write it in full`
}
