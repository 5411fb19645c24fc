import { expect, test } from 'vitest'
import { laterMissing } from './later-missing.ts'
import { siteFaults } from './site.fixture.ts'

const faults = (html: string) => siteFaults(laterMissing, { 'conditions/ms/index.html': html })

test('reports a page without the section, and one with nothing under its heading', () => {
  expect(faults('<main><p>Text.</p></main>')).toEqual([
    'conditions/ms/index.html:1:1: Unexpected page without `What it may stop you doing later`, add the section or that our sources don’t tell',
  ])
  expect(faults('<main>\n<section><h2>What it may stop you doing later</h2></section></main>')).toEqual([
    'conditions/ms/index.html:2:10: Unexpected heading `What it may stop you doing later` with nothing under it, say it or that our sources don’t tell',
  ])
})

test('accepts a page that says it, and pages about other things', () => {
  expect(faults('<section><h2>What it may stop you doing later</h2><p>Text.</p></section>')).toEqual([])
  expect(
    siteFaults(laterMissing, { 'conditions/index.html': '<p>A list.</p>', 'guides/costs/index.html': '' }),
  ).toEqual([])
})
