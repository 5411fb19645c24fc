import { expect, test } from 'vitest'
import { leadFrom, readAddress, wayTo } from './addresses.ts'

const places = {
  base: '/reader/',
  origin: 'https://example.org',
  carried: new Set(['', 'search/', 'conditions/cancer/', 'glossary/']),
}

test.each([
  ['', '/reader/conditions/cancer/', 'conditions/cancer/index.html'],
  ['conditions/cancer/', '/reader/', '../../index.html'],
  ['conditions/cancer/', '/reader/glossary/#ivf', '../../glossary/index.html#ivf'],
  ['conditions/cancer/', '/reader/search/?q=a%20b&kind=Claim#x', '../../search/index.html?q=a%20b&kind=Claim#x'],
  ['conditions/cancer/', '/reader/conditions/cancer/#harms', 'index.html#harms'],
  ['conditions/cancer/', 'https://example.org/reader/glossary/', '../../glossary/index.html'],
  ['conditions/cancer/', '../../glossary/', '../../glossary/index.html'],
  ['conditions/cancer/', '/reader/download/', 'https://example.org/reader/download/'],
  ['conditions/cancer/', '/reader/claims.csv', 'https://example.org/reader/claims.csv'],
  ['', '#main', '#main'],
  ['', '?q=a', '?q=a'],
  ['', '/elsewhere/', '/elsewhere/'],
  ['', 'https://example.com/reader/', 'https://example.com/reader/'],
  ['', 'mailto:a@example.org', 'mailto:a@example.org'],
])('leads from "%s" by %s', (page, written, expected) => {
  expect(leadFrom(page, written, places)).toBe(expected)
})

test('reads a file of the site, and no address of another', () => {
  expect(readAddress('/reader/icon.svg?v=2', 'glossary/', places)).toEqual({ path: 'icon.svg', end: '?v=2' })
  expect(readAddress('https://example.com/icon.svg', 'glossary/', places)).toBeNull()
})

test('writes a way as an address, not as a name of a file', () => {
  expect(wayTo('a b/c.svg', 'glossary/')).toBe('../a%20b/c.svg')
})
