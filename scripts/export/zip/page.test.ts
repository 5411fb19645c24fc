import { expect, test } from 'vitest'
import { carryPage, scriptsIn } from './page.ts'

const copying = {
  base: '/',
  origin: 'https://example.org',
  carried: new Set(['', 'search/', 'claims/a/', 'conditions/cancer/']),
  edition: '2026-11-22',
  added: ['faces.css', 'search/suggest.js'],
  search: { added: ['search/search.js'], dropped: new Set(['_astro/search.js']) },
}
const carry = (html: string, address = 'conditions/cancer/') => carryPage({ address, title: '', html }, copying)
/** The parts of a page, as the copy has them. */
const partsOf = (body: string) => /<body>(.*)<\/body>/s.exec(carry(body).html)?.[1]

test('makes a page that opens from a file', () => {
  const { html, needs } = carry(
    [
      '<!DOCTYPE html><html lang="en-GB"><head>',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'">`,
      '<link rel="canonical" href="https://example.org/conditions/cancer/">',
      '<link rel="preload" as="font" href="/_astro/face.woff2" crossorigin><link rel="manifest" href="/site.webmanifest">',
      '<link rel="stylesheet" href="/_astro/a.css"></head><body>',
      '<form role="search" action="/search/" method="get"></form>',
      '<main id="main"> <p>A &amp; b</p><a href="/claims/a/?x=1&amp;y=2#p">a</a><a href="/download/">d</a></main>',
      '<script type="module" src="/_astro/page.js"></script></body></html>',
    ].join('\n'),
  )
  expect(html.replaceAll('&#x27;', "'")).toBe(
    [
      '<!doctype html><html lang="en-GB" data-carried="2026-11-22"><head>',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file: data:; form-action 'self' file:; base-uri 'none'">`,
      '<link rel="canonical" href="https://example.org/conditions/cancer/">',
      '',
      '<link rel="stylesheet" href="../../_astro/a.css"><link rel="stylesheet" href="../../faces.css"><script defer src="../../search/suggest.js"></script></head><body>',
      '<form role="search" method="get" action="../../search/index.html" data-own=""></form>',
      '<main id="main"><p class="small" lang="en">Carried copy of the edition of <time datetime="2026-11-22">22 November 2026</time>. What changed since then is not in it.</p> <p>A &#x26; b</p><a href="../../claims/a/index.html?x=1&#x26;y=2#p">a</a><a href="https://example.org/download/">d</a></main>',
      '<script defer src="../../_astro/page.js"></script></body></html>',
    ].join('\n'),
  )
  expect(needs).toEqual(['_astro/a.css', '_astro/page.js'])
})

test('leaves what needs no change', () => {
  const html = `<p class="x" hidden>a &#x3C; b<br><svg viewBox="0 0 2 2"><path d="M1 1"></path></svg><a href="#p">p</a></p>`
  expect(partsOf(html)).toBe(html)
  expect(carry(html).needs).toEqual([])
})

test('gives the page of the search other scripts in place of its own', () => {
  const { html } = carry(
    '<head></head><body><script type="module" src="/_astro/search.js"></script><script type="module" src="/_astro/page.js"></script></body>',
    'search/',
  )
  expect(html).toContain(
    '<head><link rel="stylesheet" href="../faces.css"><script defer src="suggest.js"></script><script defer src="search.js"></script></head><body><script defer src="../_astro/page.js"></script></body>',
  )
})

test('changes addresses that scripts read: in JSON, and in attributes of their own', () => {
  const parts = partsOf(
    '<p data-page="/claims/a/" data-path="/nowhere/" data-base="/"></p><script type="application/json">{"a":["/claims/a/","/x","</"]}</script>',
  )
  expect(parts).toBe(
    String.raw`<p data-page="../../claims/a/index.html" data-path="/nowhere/"></p><script type="application/json">{"a":["../../claims/a/index.html","/x","\u003c/"]}</script>`,
  )
})

test('leaves out what only programs of the web read', () => {
  expect(partsOf('<p>a</p><script type="application/ld+json">{"@type":"WebPage"}</script>')).toBe('<p>a</p>')
})

test('keeps the web address of a claim where one copies it', () => {
  expect(partsOf('<a href="/claims/a/" data-copy="Copied">a</a>')).toBe(
    '<a href="https://example.org/claims/a/" data-copy="Copied">a</a>',
  )
})

test('takes along pictures', () => {
  const html = '<img src="/a.png" alt="">'
  expect(partsOf(html)).toBe('<img src="../../a.png" alt="">')
  expect(carry(html).needs).toEqual(['a.png'])
})

test('lists the scripts of a page', () => {
  const html = '<script src="/_astro/a.js"></script><script>1</script><script src="https://example.com/b.js"></script>'
  expect(scriptsIn({ address: '', title: '', html }, copying)).toEqual(['_astro/a.js'])
})
