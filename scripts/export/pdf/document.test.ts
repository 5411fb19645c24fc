import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { documentOf } from './document.ts'
import { mergePage, type Way } from './merge-page.ts'

const served = { base: '/reader/', origin: 'https://example.org' }
const costs = {
  address: 'guides/costs/',
  title: 'Costs',
  html: '<nav>Home</nav><main><header><h1>Costs</h1></header><section id="a" aria-labelledby="h-a"><h2 id="h-a">Prices</h2><p>A <button class="term" popovertarget="t-placebo">placebo</button><span popover id="t-placebo">What it is</span>. <a href="/reader/guides/risks/#b">Risks</a> <a href="/reader/search/?q=1">Search</a> <a href="https://who.int/">WHO</a> <a href="#rule-1">Rule</a></p><form></form><p hidden>Later</p></section></main>',
}
const risks = {
  address: 'guides/risks/',
  title: 'Risks',
  html: '<main><article><h1>Risks</h1><p id="b">b</p><p id="page">About</p><figure><div class="drawn">dots</div><table></table></figure></article></main>',
}
const merged = (page: typeof costs, way: Partial<Way> = {}) => mergePage(page, { served, ...way })

test('a page is merged without what a screen needs, with ids and links that hold among others', () => {
  expect(toHtml({ type: 'root', children: merged(costs).nodes })).toBe(
    '<header id="guides--costs" class="begins"><h1>Costs</h1></header><section id="guides--costs--a" aria-labelledby="guides--costs--h-a"><h2 id="guides--costs--h-a">Prices</h2><p>A <a href="https://example.org/reader/glossary/#placebo">placebo</a>. <a href="https://example.org/reader/guides/risks/#b">Risks</a> <a href="https://example.org/reader/search/?q=1">Search</a> <a href="https://who.int/">WHO</a> <a href="https://example.org/reader/guides/costs/#rule-1">Rule</a></p></section>',
  )
})

test('named parts go, a drawn table too, and headings stand lower where they are told to', () => {
  expect(toHtml({ type: 'root', children: merged(risks, { without: ['page'], below: 1 }).nodes })).toBe(
    '<article id="guides--risks" class="begins"><h1 aria-level="2">Risks</h1><p id="guides--risks--b">b</p><figure><div class="drawn">dots</div></figure></article>',
  )
})

test('a page without <main> is refused', () => {
  expect(() => merged({ address: 'x/', title: '', html: '<p>x</p>' })).toThrow(
    'Unexpected page x/ without <main>, merge only pages of the site',
  )
})

test('in a document links lead to places of it, to the claim of that name, and else into the web', () => {
  const claim = { anchor: 'claims--rule-1', title: '', nodes: [] }
  const parts = [
    { anchor: 'guides', title: 'Guides', pages: [merged(costs), merged(risks)] },
    {
      anchor: 'claims',
      title: 'Claims',
      pages: [{ ...claim, nodes: merged({ ...risks, address: 'claims/rule-1/' }).nodes }],
    },
  ]
  const copy = { title: 'All', cover: [], parts, withContents: true }
  const html = documentOf(copy, { served, css: 'a{top:0}', numbers: new Map([['guides--risks', 7]]) })
  expect([...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '#guides',
    '#guides--costs',
    '#guides--risks',
    '#claims',
    'https://example.org/reader/glossary/#placebo',
    '#guides--risks--b',
    'https://example.org/reader/search/?q=1',
    'https://who.int/',
    '#claims--rule-1',
  ])
  expect(html).toContain('<a href="#guides--risks"><span>Risks</span><span class="number">7</span></a>')
  expect(html.slice(0, 127)).toBe(
    '<!doctype html><html lang="en-GB" data-print="all"><head><meta charset="utf-8"><title>All</title><style>a{top:0}</style></head>',
  )
})
