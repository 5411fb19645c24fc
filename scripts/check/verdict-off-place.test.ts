import { expect, test } from 'vitest'
import { siteFaults } from './site.fixture.ts'
import { verdictOffPlace } from './verdict-off-place.ts'

test('reports a verdict in a title and in descriptions', () => {
  const html =
    '<title>Price: Contradicted</title><meta name="description" content="Disputed."><meta property="og:title" content="Correctly quoted">'
  expect(siteFaults(verdictOffPlace, { 'index.html': html })).toEqual([
    'index.html:1:1: Unexpected verdict `Contradicted` in the title, leave it beside its claim',
    'index.html:1:1: Unexpected verdict `Disputed` in the description, leave it beside its claim',
    'index.html:1:1: Unexpected verdict `Correctly quoted` in the description, leave it beside its claim',
  ])
})

test('reports a verdict on the page of a hospital', () => {
  expect(
    siteFaults(verdictOffPlace, { 'facilities/a/index.html': '<p class="found"><b>Disputed.</b> No.</p>' }),
  ).toEqual([
    'facilities/a/index.html:1:1: Unexpected verdict `Disputed` on the page of a hospital or company, leave it beside its claim',
  ])
})

test('accepts a verdict beside its claim, and words that only look like one', () => {
  const files = {
    'conditions/ms/index.html': '<p class="found"><b>Disputed.</b></p>',
    '404.html': '<title>Page not found</title>',
  }
  expect(siteFaults(verdictOffPlace, files)).toEqual([])
})
