import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { libraryOf } from '../content/library.ts'
import { siteFaults } from '../fixture.ts'
import { externalAddresses } from './external.ts'
import { siteOf } from './site.ts'

const faults = (href: string) =>
  siteFaults('external-link', { 'index.html': `<a href="${href}">x</a>` }).map((fault) =>
    fault.replace(/^index.html:1:1: Unexpected link to `.*`, /, ''),
  )

test.each([
  ['https://example.org/a b', 'it is no address as a browser needs it: correct it, write a space as `%20`'],
  ['https://exa mple.org/', 'it is no address as a browser needs it: correct it, write a space as `%20`'],
  ['https://me:secret@example.org/', 'it holds a name or a password: remove them'],
  [
    'http://example.org/',
    'what is read over http can be changed on the way: write https, or name the host in `withoutHttps` of this rule',
  ],
  ['https://example.org/?id=1&utm_source=x', 'its `utm_source` tells where a reader comes from: remove it'],
  ['https://example.org/?fbclid=1', 'its `fbclid` tells where a reader comes from: remove it'],
])('reports %s', (href, reason) => {
  expect(faults(href)).toEqual([reason])
})

test.each(['https://example.org/?id=1#a', 'http://www.cmba.org.cn/', 'tel:111', '/guides/', 'mailto:a@b.example'])(
  'accepts %s',
  (href) => {
    expect(faults(href)).toEqual([])
  },
)

test('lists every address elsewhere with the pages on which it stands', () => {
  const link = (address: string) => `<a href="${address}">x</a>`
  const files = Object.entries({
    'index.html': link('https://b.example/') + link('/a/') + link('https://b.example/'),
    'a/index.html': link('https://b.example/') + link('http://a.example/'),
  }).map(([path, value]) => new VFile({ path, value, data: { path } }))
  expect(externalAddresses(siteOf(files, [], '/', libraryOf([])))).toEqual([
    { address: 'http://a.example/', on: ['/a/'] },
    { address: 'https://b.example/', on: ['/', '/a/'] },
  ])
})
