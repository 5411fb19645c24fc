import { expect, test } from 'vitest'
import { brokenLink } from './broken-link.ts'
import { siteFaults } from './site.fixture.ts'

const costs = '<h1 id="costs">Costs</h1><a href="../../">Home</a><a href="#costs">Up</a>'
const faults = (html: string, base = '/') =>
  siteFaults(brokenLink, { 'index.html': html, 'guides/costs/index.html': costs, 'a b.css': '' }, { base })

test('reports a page, a file and a fragment that do not exist', () => {
  expect(faults('<a href="/guides/cost/">x</a>\n<img src="x.png"> <a href="/guides/costs/#prices">x</a>')).toEqual([
    'index.html:1:1: Unexpected link to `/guides/cost/`, the site has no such page or file: correct the link',
    'index.html:2:1: Unexpected link to `x.png`, the site has no such page or file: correct the link',
    'index.html:2:19: Unexpected link to `/guides/costs/#prices`, the page has no element with that id: correct the link',
  ])
})

test('reports a link that forgets the base path', () => {
  expect(faults('<a href="/guides/costs/">x</a>', '/reader/')).toEqual([
    'index.html:1:1: Unexpected link to `/guides/costs/`, it leaves the base path `/reader/`: correct the link',
  ])
})

test.each([
  ['/guides/costs/#costs', '/'],
  ['guides/costs', '/'],
  ['/reader/guides/costs/?q=1#costs', '/reader/'],
  ['/a%20b.css', '/'],
  ['https://elsewhere.example/x', '/'],
  ['mailto:a@b.example', '/'],
  ['#', '/'],
])('accepts %s under %s', (href, base) => {
  expect(faults(`<a href="${href}">x</a>`, base)).toEqual([])
})
