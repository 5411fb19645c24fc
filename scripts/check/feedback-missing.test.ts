import { expect, test } from 'vitest'
import { feedbackMissing } from './feedback-missing.ts'
import { siteFaults } from './site.fixture.ts'

test('reports a page that leads neither to the contact nor to corrections', () => {
  expect(siteFaults(feedbackMissing, { 'index.html': '<a href="/about/">Who</a>' })).toEqual([
    'index.html:1:1: Unexpected page without a link to `contact/`, add it',
    'index.html:1:1: Unexpected page without a link to `corrections/`, add it',
  ])
})

test('accepts a page that leads to both', () => {
  const html = '<a href="/reader/contact/#error">Report</a><a href="/reader/corrections/">Corrections</a>'
  expect(siteFaults(feedbackMissing, { 'index.html': html }, { base: '/reader/' })).toEqual([])
})
