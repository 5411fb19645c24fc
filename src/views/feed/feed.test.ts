import { expect, test } from 'vitest'
import { sampleSource } from '../../claims/sample.fixture.ts'
import type { Site } from '../site.ts'
import { atomOf } from './atom.ts'
import { feedOf } from './entries.ts'
import { jsonFeedOf } from './json-feed.ts'

const about: Site = {
  name: 'A Site',
  line: 'What it is.',
  publisher: { name: null, address: null, funding: null },
  contact: { email: null },
  indexable: true,
}
const page = sampleSource('guide', [], { title: 'Guide & more' })
const changes = [
  { id: 'checked-2026-11-24', on: '2026-11-24', words: '2 claims were checked against outside sources.' },
  { id: 'source-guide-2026-11-23-1', on: '2026-11-23', words: 'said “<5%”. It now says “4%”.', page },
]
const feed = feedOf(changes, about, '2026-11-30', 'https://example.org')

test('writes changes in Atom, each under an address of its own', () => {
  expect(atomOf(feed)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>https://example.org/changes.atom</id>
<title>A Site: changes and corrections</title>
<subtitle>What was checked, and what was wrong and has been put right.</subtitle>
<updated>2026-11-24T00:00:00Z</updated>
<author><name>A Site</name></author>
<link rel="self" type="application/atom+xml" href="https://example.org/changes.atom"/>
<link rel="alternate" type="text/html" href="https://example.org/"/>
<icon>https://example.org/icons/192.png</icon>
<entry>
<id>https://example.org/claims/#checked-2026-11-24</id>
<title>2 claims were checked against outside sources</title>
<updated>2026-11-24T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://example.org/claims/"/>
<content type="text">2 claims were checked against outside sources.</content>
</entry>
<entry>
<id>https://example.org/corrections/#source-guide-2026-11-23-1</id>
<title>Corrected: Guide &amp; more</title>
<updated>2026-11-23T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://example.org/sources/guide/"/>
<content type="text">It said “&lt;5%”. It now says “4%”.</content>
</entry>
</feed>
`)
})

test('writes the same in JSON', () => {
  expect(jsonFeedOf(feed)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A Site: changes and corrections',
    home_page_url: 'https://example.org/',
    feed_url: 'https://example.org/changes.json',
    description: 'What was checked, and what was wrong and has been put right.',
    icon: 'https://example.org/icons/192.png',
    authors: [{ name: 'A Site' }],
    language: 'en-GB',
    items: [
      {
        id: 'https://example.org/claims/#checked-2026-11-24',
        url: 'https://example.org/claims/',
        title: '2 claims were checked against outside sources',
        content_text: '2 claims were checked against outside sources.',
        date_published: '2026-11-24T00:00:00Z',
      },
      {
        id: 'https://example.org/corrections/#source-guide-2026-11-23-1',
        url: 'https://example.org/sources/guide/',
        title: 'Corrected: Guide & more',
        content_text: 'It said “<5%”. It now says “4%”.',
        date_published: '2026-11-23T00:00:00Z',
      },
    ],
  })
})

test('speaks in the name of the publisher, and of the day of the content where nothing has changed', () => {
  const named = { ...about, publisher: { name: 'A Body', address: null, funding: null } }
  const { author, updated, entries } = feedOf([], named, '2026-11-30', 'https://example.org')
  expect({ author, updated, entries }).toEqual({ author: 'A Body', updated: '2026-11-30T00:00:00Z', entries: [] })
})
