import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const faults = (html: string) => {
  const home = '<link rel="canonical" href="https://example.org/">'
  return siteFaults('canonical-elsewhere', { 'index.html': home, 'costs/index.html': html }).map((fault) =>
    fault.replace('costs/index.html:1:1: Unexpected ', ''),
  )
}
const link = (address: string) => `<link rel="canonical" href="${address}">`

test.each([
  ['none', '<p>Text</p>', 'page without a canonical address, name `/costs/`'],
  [
    'another page',
    link('https://example.org/prices/'),
    'canonical address `https://example.org/prices/`, it would hand this page over to another: name `/costs/`',
  ],
  [
    'a place on it',
    link('https://example.org/costs/#a'),
    'canonical address `https://example.org/costs/#a`, it would hand this page over to another: name `/costs/`',
  ],
  [
    'another host',
    link('http://localhost:4321/costs/'),
    'canonical address `http://localhost:4321/costs/`, the site is at `https://example.org`: name it there',
  ],
  ['no full address', link('/costs/'), 'canonical address `/costs/`, write a full one for `/costs/`'],
  ['two', link('https://example.org/costs/').repeat(2), 'second canonical address, leave one'],
  [
    'one on a page that is not to be listed',
    `<meta name="robots" content="noindex">${link('https://example.org/costs/')}`,
    'canonical address `https://example.org/costs/` of an unlisted page, remove it',
  ],
])('reports %s', (_, html, reason) => {
  expect(faults(html).map((fault) => fault.replace(/^\S+ Unexpected /, ''))).toEqual([reason])
})

test('accepts the address of the page itself, and none on a page that is not to be listed', () => {
  expect(faults(link('https://example.org/costs/'))).toEqual([])
  expect(faults('<meta name="robots" content="noindex">')).toEqual([])
})
