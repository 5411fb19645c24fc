import { readFileSync } from 'node:fs'
import { selectAll } from 'css-select'
import type { AnyNode, Document, Element } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { basePath } from '../src/views/routes.ts'

const read = (path: string) => readFileSync(`dist/${path}`, 'utf8')
const xmlIn = (path: string) => parseDocument(read(path), { xmlMode: true })
const select = (selector: string, within: Document | Element) =>
  selectAll<AnyNode, Element>(selector, within, { xmlMode: true })
const textsOf = (selector: string, within: Document | Element) =>
  select(selector, within).map((element) => DomUtils.textContent(element))

test('the sitemap gives each page the day that the page itself names as that of its last change', () => {
  const told = select('url', xmlIn('sitemap.xml')).map((url) => [textsOf('loc', url)[0], textsOf('lastmod', url)[0]])
  const said = told.map(([address = '']) => {
    const page = parseDocument(read(`${pathOf(address)}index.html`))
    return [address, select('#age time', page)[0]?.attribs['datetime']]
  })
  expect(told.length).toBeGreaterThan(50)
  expect(told).toEqual(said)
})

/** The path of an address of the site below its base. */
function pathOf(address: string): string {
  const { pathname } = new URL(address)
  return pathname.slice(basePath(process.env['BASE_PATH']).length)
}
