import { expect, test } from 'vitest'
import { inlineCode } from './inline-code.ts'
import { siteFaults } from './site.fixture.ts'

const faults = (html: string) => siteFaults(inlineCode, { 'index.html': html })

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
