import { expect, test } from 'vitest'
import { zimPage } from './page.ts'

const setting = {
  base: '/reader/',
  origin: 'https://example.org',
  edition: '2026-11-22',
  carried: new Set(['', 'glossary/', 'guides/risks/', 'check-an-offer/']),
}
const told =
  '<p class="small" lang="en">Carried copy of the edition of <time datetime="2026-11-22">22 November 2026</time>. What changed since then is not in it.</p>'

function bodyOf(main: string): string {
  const html = zimPage({ address: 'guides/risks/', title: '', html: `<main>${main}</main>` }, setting)
  return html
    .replace(/^.*<main>/s, '')
    .replace(/<\/main>.*$/s, '')
    .replace(told, '')
}

test('links lead to files, without the question that only a script reads, and into the web', () => {
  expect(
    bodyOf(
      '<a href="/reader/glossary/#placebo">a</a><a href="#top">b</a><a href="/reader/">c</a><a href="/reader/check-an-offer/?condition=cancer">d</a><a href="https://who.int/">e</a>',
    ),
  ).toBe(
    '<a href="../../glossary/index.html#placebo">a</a><a href="#top">b</a><a href="../../index.html">c</a><a href="../../check-an-offer/index.html">d</a><a href="https://who.int/">e</a>',
  )
})

test('a link to a page that is not there leaves its words, in a list no line', () => {
  expect(
    bodyOf('<p>See <a href="/reader/search/">Search</a>.</p><ul><li><a href="/reader/search/">Search</a></li></ul>'),
  ).toBe('<p>See Search.</p><ul></ul>')
})

test('what asks a script or a server goes, and a form to fill in by hand stays', () => {
  expect(
    bodyOf(
      '<script src="/reader/a.js"></script><form role="search"><input></form><details><summary>Narrow</summary><form></form></details><form id="offer"><h3>What</h3><input><button>Send</button></form><button class="term" popovertarget="t-a">a</button>',
    ),
  ).toBe('<form id="offer"><h3>What</h3><input></form><button class="term" popovertarget="t-a">a</button>')
})

test('the head keeps its title, styles and icon', () => {
  const html =
    '<html lang="en-GB"><head><meta http-equiv="Content-Security-Policy" content="x"><title>Risks</title><link rel="canonical" href="https://example.org/"><link rel="icon" href="/reader/icon.svg"><link rel="stylesheet" href="/reader/_astro/a.css"></head><body><main></main></body></html>'
  expect(zimPage({ address: 'guides/risks/', title: '', html }, setting)).toBe(
    `<!doctype html><html lang="en-GB"><head><title>Risks</title><link rel="icon" href="../../icon.svg"><link rel="stylesheet" href="../../_astro/a.css"></head><body><main>${told}</main></body></html>`,
  )
})
