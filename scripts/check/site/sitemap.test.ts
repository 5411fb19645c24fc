import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const page = (path: string, day = '2026-11-22', more = '') =>
  `<link rel="canonical" href="https://example.org/${path}">${more}<p id="age"><time datetime="${day}">x</time></p>`
const entry = (path: string, day = '2026-11-22') =>
  `<url><loc>https://example.org/${path}</loc><lastmod>${day}</lastmod></url>`
const faults = (map: string, files: Record<string, string> = {}) =>
  siteFaults('sitemap', { 'index.html': page(''), ...files, 'sitemap.xml': `<urlset>\n${map}\n</urlset>` })

test('reports a page that the map leaves out, unless search engines may not list it', () => {
  const files = { 'a/index.html': page('a/'), '404.html': '<meta name="robots" content="noindex">' }
  expect(faults(entry(''), files)).toEqual([
    'a/index.html:1:1: Unexpected page that `sitemap.xml` leaves out, list it there or mark it `noindex`',
  ])
})

test('reports an address that is no such page, or that is told twice', () => {
  expect(faults([entry(''), entry('b/'), entry('')].join('\n'))).toEqual([
    'sitemap.xml:3:1: Unexpected entry for `https://example.org/b/` where no page may be listed: leave it out',
    'sitemap.xml:4:1: Unexpected entry for `https://example.org/` a second time: leave one',
  ])
})

test('reports a day that is not the one at the foot of the page, and one that is none', () => {
  expect(faults(entry('', '2026-11-23'))).toEqual([
    'sitemap.xml:2:1: Unexpected entry for `https://example.org/` changed on `2026-11-23`, its page says ' +
      '`2026-11-22`: tell the same',
  ])
  expect(faults(entry('', '2026-13-01'), { 'index.html': page('', '2026-13-01') })).toEqual([
    'sitemap.xml:2:1: Unexpected entry for `https://example.org/` changed on `2026-13-01`, write 2026-11-22',
  ])
})

test('accepts a map of all pages with pictures of theirs, and a page without a day', () => {
  const image = '<image:image><image:loc>https://example.org/x.png</image:loc></image:image></url>'
  const files = { 'a/index.html': '<link rel="canonical" href="https://example.org/a/"><p id="age">Not known.</p>' }
  const map = entry('').replace('</url>', image) + '<url><loc>https://example.org/a/</loc></url>'
  expect(faults(map, files)).toEqual([])
})
