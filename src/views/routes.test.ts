import { expect, test } from 'vitest'
import {
  addressFaultIn,
  basePath,
  canonical,
  claimAddress,
  compareAddress,
  listAddress,
  pageAddress,
  passageAddress,
  rebase,
  withBase,
} from './routes.ts'

test.each([
  [undefined, '/'],
  ['/', '/'],
  ['/a/b/', '/a/b/'],
])('reads the base path %s as %s', (value, path) => {
  expect(basePath(value)).toBe(path)
})

test('gives every kind of place its address under the base', () => {
  expect([
    withBase('/search/', '/b/'),
    listAddress('therapy', '/b/'),
    pageAddress('condition', 'multiple-sclerosis', '/b/'),
    passageAddress('guide-2026', '7f3a9c', '/b/'),
    claimAddress('guide-2026', 'price-ms', '/b/'),
    compareAddress(undefined, '/b/'),
    compareAddress('als', '/b/'),
    canonical('/b/search/', 'https://example.org'),
  ]).toEqual([
    '/b/search/',
    '/b/therapies/',
    '/b/conditions/multiple-sclerosis/',
    '/b/sources/guide-2026/#p-7f3a9c',
    '/b/sources/guide-2026/#price-ms',
    '/b/compare/',
    '/b/compare/als/',
    'https://example.org/b/search/',
  ])
})

test('puts the base before addresses of this site only', () => {
  const html = '<a href="/guides/costs/">a</a> <a title="x" href="https://example.org/">b</a> <a href="#c">c</a>'
  expect(rebase(html, '/b/')).toBe(
    '<a href="/b/guides/costs/">a</a> <a title="x" href="https://example.org/">b</a> <a href="#c">c</a>',
  )
  expect(rebase(html, '/')).toBe(html)
})

test.each([
  [{}, null],
  [{ SITE_URL: 'https://example.org' }, null],
  [{ SITE_URL: 'https://example.org/', BASE_PATH: '/guide/' }, null],
  [{ SITE_URL: 'https://example.org/guide', BASE_PATH: 'guide' }, null],
  [
    { SITE_URL: 'https://example.org/guide' },
    'Unexpected path `/guide/` in SITE_URL, set BASE_PATH=/guide/ too, or write SITE_URL=https://example.org',
  ],
  [{ SITE_URL: 'example' }, 'Unexpected SITE_URL `example`, write an address such as https://example.org'],
])('the address and the path of %o', (env, fault) => {
  expect(addressFaultIn(env)).toBe(fault)
})
