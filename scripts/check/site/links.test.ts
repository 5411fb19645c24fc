import { describe, expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

describe('broken-link', () => {
  const costs = '<h1 id="costs">Costs</h1><a href="../../">Home</a><a href="#costs">Up</a>'
  const faults = (html: string, base = '/') =>
    siteFaults('broken-link', { 'index.html': html, 'guides/costs/index.html': costs, 'a b.css': '' }, { base })

  test('reports a page, a file and a fragment that do not exist', () => {
    expect(faults('<a href="/guides/cost/">x</a>\n<img src="x.png"> <a href="/guides/costs/#prices">x</a>')).toEqual([
      'index.html:1:1: Unexpected link to `/guides/cost/`, the site has no such page or file: correct the link',
      'index.html:2:1: Unexpected link to `x.png`, the site has no such page or file: correct the link',
      'index.html:2:19: Unexpected link to `/guides/costs/#prices`, the page has no element with that id: ' +
        'correct the link',
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
})

test('an address that moved must lead to a place that is there, and needs nothing else of a page', () => {
  const leadOn = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}"><a href="${to}">Go on</a>`
  const faults = (id: string, to: string) =>
    siteFaults(id, { 'claims/a/index.html': leadOn(to), 'guides/costs/index.html': '<p id="a">A</p>' })
  expect(faults('broken-link', '/guides/costs/#b')).toHaveLength(1)
  for (const id of ['broken-link', 'unique-title'])
    expect(faults(id, '/guides/costs/#a').filter((fault) => fault.startsWith('claims/'))).toEqual([])
})

describe('duplicate-dom-id', () => {
  test('accepts one id on two pages', () => {
    expect(siteFaults('duplicate-dom-id', { 'index.html': '<p id="a">', 'b/index.html': '<p id="a">' })).toEqual([])
  })
})
