import { expect, test } from 'vitest'
import { site } from '../site.ts'
import { graphOf } from './graph.ts'
import { homeTells } from './home.ts'
import { full } from './structured.fixture.ts'

test('a page of which nothing else is told says what its head and its trail say', () => {
  const told = {
    path: '/claims/',
    title: `Every claim · ${site.name}`,
    description: 'All of them.',
    trail: [{ words: 'Lists', address: '/lists/' }],
    changed: '2026-11-22',
  }
  expect(graphOf(told, undefined, full)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': 'https://example.org/claims/#page',
        url: 'https://example.org/claims/',
        name: 'Every claim',
        description: 'All of them.',
        inLanguage: 'en-GB',
        dateModified: '2026-11-22',
        isPartOf: { '@id': 'https://example.org/#site' },
        breadcrumb: {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/' },
            { '@type': 'ListItem', position: 2, name: 'Lists', item: 'https://example.org/lists/' },
            { '@type': 'ListItem', position: 3, name: 'Every claim' },
          ],
        },
      },
    ],
  })
})

test('the first page tells of the site and its publisher, as far as it is named', () => {
  const told = { path: '/', title: 'Home', description: 'All.', trail: null }
  const ours = {
    name: 'Checked',
    line: 'What is claimed.',
    publisher: { name: 'A charity', address: '1 Lane', funding: null },
    contact: { email: 'us@example.org' },
    indexable: true,
  }
  expect(graphOf(told, (full) => homeTells(ours, full), full)['@graph']).toEqual([
    {
      '@type': 'WebPage',
      '@id': 'https://example.org/#page',
      url: 'https://example.org/',
      name: 'Home',
      description: 'All.',
      inLanguage: 'en-GB',
      isPartOf: { '@id': 'https://example.org/#site' },
      about: { '@id': 'https://example.org/#site' },
    },
    {
      '@type': 'WebSite',
      '@id': 'https://example.org/#site',
      url: 'https://example.org/',
      name: 'Checked',
      description: 'What is claimed.',
      inLanguage: ['en-GB', 'zh-Hans'],
      publisher: { '@id': 'https://example.org/#publisher' },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://example.org/search/?q={words}' },
        'query-input': 'required name=words',
      },
    },
    {
      '@type': 'Organization',
      '@id': 'https://example.org/#publisher',
      name: 'A charity',
      url: 'https://example.org/',
      address: '1 Lane',
      email: 'us@example.org',
    },
  ])
  const unnamed = { ...ours, publisher: { name: null, address: null, funding: null }, contact: { email: null } }
  expect(homeTells(unnamed, full).things?.[1]).toEqual({
    '@type': 'Organization',
    '@id': 'https://example.org/#publisher',
    name: 'Checked',
    url: 'https://example.org/',
  })
})
