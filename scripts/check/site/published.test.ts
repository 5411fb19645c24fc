import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { siteFaults } from '../fixture.ts'
import { libraryOf } from '../content/library.ts'
import { addressesOf } from './published.ts'
import { siteOf } from './site.ts'

const source = '<link rel="canonical" href="x"><p class="spot" id="price-ms">A</p><p class="spot" id="p-7f3a9c">A</p>'
const faults = (published: string, moved = '[]') =>
  siteFaults(
    'lost-address',
    { 'sources/new/index.html': source, 'guides/costs/index.html': '<h1>Costs</h1>' },
    { published, content: { 'registers/moved.yaml': moved } },
  )

test('reports a page that is gone and has not moved, and says what to write', () => {
  expect(faults('guides/costs/\nguides/prices/\n')).toEqual([
    'content/published.txt:2:1: Unexpected end of the published address `guides/prices/`, links lead there: ' +
      'write `- { id: guides/prices/, to: … }` into `content/registers/moved.yaml`, with the new address in place of the dots',
  ])
  expect(faults('guides/prices/\n', "- { id: guides/prices/, to: 'guides/costs/' }")).toEqual([])
})

test('reports a page that was published and is a draft now', () => {
  const content = { 'guides/prices.mdx': '---\ntitle: Prices\ndraft: true\n---\n\nText.\n' }
  expect(siteFaults('lost-address', {}, { published: 'guides/prices/\n', content })).toContain(
    'content/published.txt:1:1: Unexpected end of the published address `guides/prices/`, its page is a draft or ' +
      'published later: take away its `draft` or `publish`, for links lead there',
  )
})

test('reports a claim whose page has lost it, also where the page has moved', () => {
  expect(faults('sources/new/#price-ms\n')).toEqual([])
  expect(faults('sources/new/#price-pd\n')).toEqual([
    'content/published.txt:1:1: Unexpected end of the published address `sources/new/#price-pd`, its page has no such ' +
      'id, which never changes: give it back its id, or delete this line where it was withdrawn',
  ])
  const moved = "- { id: sources/old/, to: 'sources/new/' }"
  expect(faults('sources/old/\nsources/old/#price-ms\n', moved)).toEqual([])
  expect(faults('sources/old/#price-pd\n', moved)).toHaveLength(1)
  expect(faults('sources/old/#price-ms\n')).toHaveLength(1)
})

test('lists the addresses that must last: no passage, and no page that is not listed', () => {
  const files = Object.entries({
    'sources/new/index.html': source,
    'index.html': source,
    '404.html': '<h1>None</h1>',
    'guides/costs/index.html': source,
  }).map(([path, value]) => new VFile({ path, value, data: { path } }))
  expect(addressesOf(siteOf(files, [], '/reader/', libraryOf([])))).toEqual([
    'guides/costs/',
    'sources/new/',
    'sources/new/#price-ms',
  ])
})
