import { expect, test } from 'vitest'
import { reviewDateShown } from './review-date-shown.ts'
import { siteFaults } from './site.fixture.ts'

const faults = (words: string, checked = "checked: { on: '2026-11-22', next: '2027-05-22' }") =>
  siteFaults(
    reviewDateShown,
    { 'guides/costs/index.html': `<section><h2>About this page</h2><p>${words}</p></section>` },
    { content: { 'guides/costs.mdx': `---\n${checked}\n---\n` } },
  )
const fault =
  'guides/costs/index.html:1:1: Unexpected page without its review dates, say them under `About this page` in `<time>`, or `not yet`'

test('reports a page without its dates, with one of them, or with words alone', () => {
  expect(faults('Lately.')).toEqual([fault])
  expect(faults('Checked <time datetime="2026-11-22">22 November</time>')).toEqual([fault])
  expect(faults('Lately.', 'title: Costs')).toEqual([fault])
})

test('accepts both dates, and a page that says it was not checked', () => {
  expect(faults('<time datetime="2026-11-22">Then</time>, due <time datetime="2027-05-22">then</time>')).toEqual([])
  expect(faults('not yet', 'title: Costs')).toEqual([])
})
