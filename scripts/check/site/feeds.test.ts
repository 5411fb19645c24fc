import { expect, test } from 'vitest'
import { site } from '../../../src/views/site.ts'
import { atomOf } from '../../../src/views/feed/atom.ts'
import { feedOf } from '../../../src/views/feed/entries.ts'
import { jsonFeedOf } from '../../../src/views/feed/json-feed.ts'
import { siteFaults } from '../fixture.ts'

const changes = ['2026-11-24', '2026-11-22'].map((on) => ({ id: `checked-${on}`, on, words: 'A claim was checked.' }))
const feed = feedOf(changes, site, '2026-11-24', 'https://example.org')
const atom = atomOf(feed)
const json = jsonFeedOf(feed)

const atomFaults = (text: string) => siteFaults('feed', { 'changes.atom': text })
const jsonFaults = (value: object) => siteFaults('feed', { 'changes.json': JSON.stringify(value) })

test('accepts the feeds that the site writes', () => {
  expect([...atomFaults(atom), ...jsonFaults(json)]).toEqual([])
})

test('reports in Atom what is missing, dates and addresses that are none, and a shared id', () => {
  const broken = atom
    .replace(/<author>.*<\/author>/, '')
    .replace('<updated>2026-11-22T00:00:00Z<', '<updated>2026-11-22<')
    .replace('<link rel="self" type="application/atom+xml" href="https://example.org/', '<link href="/')
    .replace('#checked-2026-11-22', '#checked-2026-11-24')
  expect(atomFaults(broken)).toEqual([
    'changes.atom:2:1: Unexpected `feed` without `author > name`, what Atom asks of it is missing: tell it',
    'changes.atom:2:1: Unexpected address `/changes.atom`, a feed is read elsewhere: write it in full',
    'changes.atom:18:1: Unexpected date `2026-11-22`, write one such as `2026-11-22T00:00:00Z`',
    'changes.atom:18:1: Unexpected second entry with the id `https://example.org/claims/#checked-2026-11-24`, ' +
      'a reader would see only one: give it its own',
  ])
  expect(atomFaults('<rss/>')).toEqual(['changes.atom:1:1: Unexpected file without a `feed`, it is no Atom: write one'])
})

test('reports the same in JSON', () => {
  const [first, second] = json.items
  const items = [first, { ...second, id: first?.id, content_text: '', date_published: 'today' }]
  expect(jsonFaults({ ...json, version: undefined, feed_url: 'changes.json', items })).toEqual([
    'changes.json:1:1: Unexpected feed without `version`, what JSON Feed asks of it is missing: tell it',
    'changes.json:1:1: Unexpected item without `content_text`, what JSON Feed asks of it is missing: tell it',
    'changes.json:1:1: Unexpected date `today`, write one such as `2026-11-22T00:00:00Z`',
    'changes.json:1:1: Unexpected address `changes.json`, a feed is read elsewhere: write it in full',
    'changes.json:1:1: Unexpected second entry with the id `https://example.org/claims/#checked-2026-11-24`, ' +
      'a reader would see only one: give it its own',
  ])
  expect(siteFaults('feed', { 'changes.json': '{' })).toEqual([
    'changes.json:1:1: Unexpected file that is no JSON, write a JSON Feed',
  ])
})
