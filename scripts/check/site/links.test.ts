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
})

describe('addresses that moved', () => {
  const content = { 'registers/moved.yaml': '- { id: claims/a/, to: guides/costs/#a }\n' }
  const leadOn = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}"><a href="${to}">Go on</a>`
  const faults = (id: string, path: string, to: string) =>
    siteFaults(id, { [path]: leadOn(to), 'guides/costs/index.html': '<p id="a">A</p>' }, { content })

  test('must lead to a place that is there, as the register says', () => {
    expect(faults('broken-link', 'claims/a/index.html', '/guides/costs/#b')).toHaveLength(1)
    expect(faults('inline-code', 'claims/b/index.html', '/guides/costs/#a')).toHaveLength(1)
  })

  test('need nothing else of a page', () => {
    for (const id of ['broken-link', 'inline-code', 'publisher-named', 'accessible'])
      expect(
        faults(id, 'claims/a/index.html', '/guides/costs/#a').filter((fault) => fault.startsWith('claims/')),
      ).toEqual([])
  })
})

describe('duplicate-dom-id', () => {
  test('reports the second element with an id', () => {
    expect(
      siteFaults('duplicate-dom-id', { 'index.html': '<h2 id="prices">Prices</h2>\n<section id="prices">' }),
    ).toEqual([
      'index.html:2:1: Unexpected second element with the id `prices`, a link reaches only the first: change one of them',
    ])
  })

  test('accepts one id on two pages', () => {
    expect(siteFaults('duplicate-dom-id', { 'index.html': '<p id="a">', 'b/index.html': '<p id="a">' })).toEqual([])
  })
})

describe('third-party-request', () => {
  test.each([
    '<link rel="stylesheet" href="https://x.example/a">',
    '<script src="//x.example/a"></script>',
    '<img srcset="/a.png 1x, https://x.example/a 2x">',
    '<form action="https://x.example/a">',
    '<p style="background: url(https://x.example/a)">',
  ])('reports %s', (html) => {
    const address = html.includes('https:') ? 'https://x.example/a' : '//x.example/a'
    expect(siteFaults('third-party-request', { 'index.html': html })).toEqual([
      `index.html:1:1: Unexpected request to \`${address}\`, keep the file in \`public/\` and link to that`,
    ])
  })

  test('reports a style sheet that asks another host', () => {
    expect(siteFaults('third-party-request', { 'a.css': 'p{}\n@import "https://x.example/a";' })).toEqual([
      'a.css:2:1: Unexpected request to `https://x.example/a`, keep the file in `public/` and link to that',
    ])
  })

  test('accepts a link to another host, which only a person follows', () => {
    const html =
      '<a href="https://x.example/a">x</a><link rel="canonical" href="https://x.example/a"><img src="/a.png">'
    expect(siteFaults('third-party-request', { 'index.html': html, 'a.css': 'p{background:url(/a.png)}' })).toEqual([])
  })
})

describe('inline-code', () => {
  const faults = (html: string) => siteFaults('inline-code', { 'index.html': html })

  test.each([
    ['<script>alert(1)</script>', '`<script>` with code, put it in a file'],
    ['<script src="/a.js">alert(1)</script>', '`<script>` with code, put it in a file'],
    ['<style>p { color: red }</style>', '`<style>`, put it in a file'],
    ['<p style="color: red">', '`style` attribute of `<p>`, put it in a file'],
    ['<p onclick="go()">', '`onclick` attribute of `<p>`, put it in a file'],
    ['<a href=" JavaScript:alert(1)">', 'address ` JavaScript:alert(1)`, write one that is no code'],
    [
      '<meta http-equiv="Refresh" content="0; url=/">',
      '`<meta http-equiv="refresh">`, let the reader decide: write a link',
    ],
  ])('reports %s', (html, fault) => {
    expect(faults(html)).toEqual([`index.html:1:1: Unexpected ${fault}`])
  })

  test.each([
    '<script type="module" src="/a.js"></script>',
    '<script type="application/ld+json">{}</script>',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
    '<p>On javascript: it is a language.</p>',
  ])('accepts %s', (html) => {
    expect(faults(html)).toEqual([])
  })
})
