import { readFileSync } from 'node:fs'
import { isTag } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { pageOf, select, wholeText, type HtmlPage } from '../scripts/check/site/html.ts'
import { pageKindNames, pageKinds } from '../src/schema/page.ts'
import { basePath } from '../src/views/routes.ts'
import { open } from './harness/page.ts'
import { everyPath } from './harness/paths.ts'

/** What a page tells programs of itself. */
interface Told {
  url: string
  name: string
  description: string
  inLanguage: string
  breadcrumb?: { itemListElement: { name: string; item?: string }[] }
}

const base = basePath(process.env['BASE_PATH'])
const pages = everyPath().map((path) => {
  const file = `dist${path.endsWith('/') ? `${path}index.html` : path}`
  return pageOf(new VFile({ path: file, value: readFileSync(file), data: { path: file.slice('dist/'.length) } }), base)
})
const blocksIn = ({ document }: HtmlPage) => select('script[type="application/ld+json"]', document)
const toldBy = (page: HtmlPage): Told => JSON.parse(blocksIn(page).map(DomUtils.textContent).join())['@graph'][0]
const attributeIn = (selector: string, name: string, { document }: HtmlPage) =>
  select(selector, document)[0]?.attribs[name]
const wordsIn = (selector: string, { document }: HtmlPage) => select(selector, document).map(wholeText)
const isListed = (page: HtmlPage) => attributeIn('link[rel=canonical]', 'href', page) !== undefined

test('every page that search engines may list tells programs of itself, last of all; no other page does', () => {
  const last = pages.filter((page) => {
    const [body] = select('body', page.document)
    const end = body?.children.filter(isTag).at(-1)
    return blocksIn(page).length === 1 && end === blocksIn(page)[0]
  })
  expect(last.map(({ address }) => address)).toEqual(pages.filter(isListed).map(({ address }) => address))
  expect(pages.flatMap(blocksIn)).toHaveLength(last.length)
})

test('a page tells programs the address, the description, the language and the trail that it shows', () => {
  const told = pages.filter(isListed).map((page) => {
    const { url, description, inLanguage, breadcrumb } = toldBy(page)
    return { url, description, inLanguage, trail: breadcrumb?.itemListElement.slice(0, -1).map(({ name }) => name) }
  })
  expect(told).toEqual(
    pages.filter(isListed).map((page) => ({
      url: attributeIn('link[rel=canonical]', 'href', page),
      description: attributeIn('meta[name=description]', 'content', page),
      inLanguage: attributeIn('html', 'lang', page),
      trail: select('.crumbs', page.document).length > 0 ? wordsIn('.crumbs li', page) : undefined,
    })),
  )
})

test('a page of content has the name of its first heading', () => {
  const folders = pageKindNames.map((kind) => `${base}${pageKinds[kind].folder}/`)
  const content = pages
    .filter(isListed)
    .filter(({ address }) =>
      folders.some((folder) => address.startsWith(folder) && address !== folder && !address.includes('/claims/')),
    )
  expect(content.length).toBeGreaterThan(50)
  // What somebody else calls a work is no name of our page on it.
  const nameOf = (page: HtmlPage) => toldBy(page).name.replace(/^Our page on “(.+)”$/, '$1')
  expect(content.map(nameOf)).toEqual(content.map((page) => wordsIn('h1', page).join()))
})

test('the policy of a page lets it stand there', async () => {
  const { page, errors } = await open('/conditions/multiple-sclerosis/')
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1)
  expect(errors).toEqual([])
})
