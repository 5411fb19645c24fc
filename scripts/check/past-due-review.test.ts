import { expect, test } from 'vitest'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { pastDueReview } from './past-due-review.ts'

const faults = (checked: string, state = 'accepted') =>
  faultsIn((library) => pastDueReview(library, '2026-11-22'), {
    'sources/guide.mdx': sourcePage(claimYaml('price', [`state: ${state}`])).replace('title:', `${checked}\ntitle:`),
  })

test('reports a published page that is past its date, or that nobody has checked', () => {
  expect(faults("checked: { on: '2026-01-10', next: '2026-07-10' }")).toEqual([
    'sources/guide.mdx:2:36: Unexpected release on 2026-11-22 of a page due on 2026-07-10, check its sources and set `checked`',
  ])
  expect(faults('summary: A guide.')).toEqual([
    'sources/guide.mdx:1:1: Unexpected release on 2026-11-22 of a page whose sources were never checked, check its sources and set `checked`',
  ])
})

test('accepts a page that is due on the day itself, and one that is not published', () => {
  expect(faults("checked: { on: '2026-05-22', next: '2026-11-22' }")).toEqual([])
  expect(faults('summary: A guide.', 'read')).toEqual([])
})
