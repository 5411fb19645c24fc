import { expect, test } from 'vitest'
import { sampleSource } from '../../claims/sample.fixture.ts'
import { pageTells } from './page.ts'
import { full } from './structured.fixture.ts'

const nothing = { names: new Map(), statuses: [], blocks: [] }

test('the page of a source is based on the original, by whom and when as far as it is known', () => {
  const page = sampleSource('guide', [], { 'also-at': ['https://example.net/copy'] })
  expect(pageTells(page, nothing, full)).toEqual({
    page: {
      name: 'Our page on “Title of guide”',
      isBasedOn: {
        '@type': 'CreativeWork',
        '@id': 'https://example.org/sources/guide/#source',
        name: 'Title of guide',
        publisher: { '@type': 'Organization', name: 'A company' },
        url: 'https://example.org/',
      },
    },
  })
  const unknown = sampleSource('x', [], { publisher: 'unknown', url: 'unknown', published: 'unknown' })
  expect(pageTells(unknown, nothing, full).page.isBasedOn).toEqual({
    '@type': 'CreativeWork',
    '@id': 'https://example.org/sources/x/#source',
    name: 'Title of x',
  })
})

test.each([
  ['Lee, Tsai & Partners', { '@type': 'Organization', name: 'Lee, Tsai & Partners' }],
  ['China Daily, as copied by example.net', undefined],
  ['Record in the repository of a centre', undefined],
  ['A service (a summary of the trial)', undefined],
])('%s is a name of a publisher, or tells how the work reached us', (publisher, named) => {
  const page = sampleSource('guide', [], { publisher })
  expect(pageTells(page, nothing, full).page.isBasedOn).toEqual({
    '@type': 'CreativeWork',
    '@id': 'https://example.org/sources/guide/#source',
    name: 'Title of guide',
    publisher: named,
    url: 'https://example.org/',
  })
})

test('an article of our own is ours', () => {
  const page = sampleSource('order', [], { kind: 'this-site', published: '2026-11-22' })
  expect(pageTells(page, nothing, full)).toEqual({
    page: {
      name: 'Title of order',
      mainEntity: {
        '@type': 'Article',
        '@id': 'https://example.org/sources/order/#source',
        name: 'Title of order',
        publisher: { '@id': 'https://example.org/#publisher' },
        datePublished: '2026-11-22',
      },
    },
  })
})
