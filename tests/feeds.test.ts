import { existsSync, readFileSync } from 'node:fs'
import { selectAll } from 'css-select'
import type { AnyNode, Document, Element } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { basePath } from '../src/views/routes.ts'
import { open } from './harness/page.ts'
import { everyPath } from './harness/paths.ts'

const read = (path: string) => readFileSync(`dist/${path}`, 'utf8')
const xmlIn = (path: string) => parseDocument(read(path), { xmlMode: true })
const select = (selector: string, within: Document | Element) =>
  selectAll<AnyNode, Element>(selector, within, { xmlMode: true })
const textsOf = (selector: string, within: Document | Element) =>
  select(selector, within).map((element) => DomUtils.textContent(element))

test('both feeds tell the same changes, under addresses of their own that the site has', () => {
  const atom = xmlIn('changes.atom')
  const json = JSON.parse(read('changes.json')) as { feed_url: string; items: Item[] }
  const told = select('entry', atom).map((entry): Item => {
    const [id = '', title = '', updated = '', words = ''] = ['id', 'title', 'updated', 'content'].flatMap((name) =>
      textsOf(name, entry),
    )
    const url = select('link', entry)[0]?.attribs['href'] ?? ''
    return { id, url, title, content_text: words, date_published: updated }
  })
  expect(told.length).toBeGreaterThan(0)
  expect(told).toEqual(json.items)
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
  const itself = select('feed > link[rel=self]', atom).map(({ attribs }) => attribs['href'] ?? '')
  expect([...itself, json.feed_url].map(pathOf)).toEqual(['changes.atom', 'changes.json'])
  const pages = told.flatMap(({ id, url }) => [id, url])
  expect(pages.filter((address) => !existsSync(`dist/${pathOf(address)}index.html`))).toEqual([])
})

test('XML is well-formed', async () => {
  const { page } = await open('/')
  const faults = await page.evaluate(
    (texts) =>
      texts.map((text) => new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror')?.textContent),
    ['sitemap.xml', 'changes.atom'].map(read),
  )
  expect(faults).toEqual([undefined, undefined])
})

test('the home page, the data and the list of corrections alone name the feeds', () => {
  const naming = everyPath().filter((path) =>
    read(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`).includes('changes.atom'),
  )
  expect(naming).toEqual(['/corrections/', '/data/', '/'])
})

interface Item {
  id: string
  url: string
  title: string
  content_text: string
  date_published: string
}

test('what is told to language models and of weaknesses leads to pages and files of the site', () => {
  const addresses = ['llms.txt', '.well-known/security.txt'].flatMap(
    (file) => read(file).match(/https?:[^\s)]+/g) ?? [],
  )
  expect(addresses.length).toBeGreaterThan(20)
  const files = addresses.map((address) => pathOf(address).replace(/(^|\/)$/, '$1index.html'))
  expect(files.filter((file) => !existsSync(`dist/${file}`))).toEqual([])
})

/** The path of an address of the site below its base. */
function pathOf(address: string): string {
  const { pathname } = new URL(address)
  return pathname.slice(basePath(process.env['BASE_PATH']).length)
}
