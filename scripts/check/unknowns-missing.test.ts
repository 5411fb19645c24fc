import { expect, test } from 'vitest'
import { unknownsMissing } from './unknowns-missing.ts'
import { siteFaults } from './site.fixture.ts'

const faults = (html: string) => siteFaults(unknownsMissing, { 'conditions/ms/index.html': html })

test('reports a page without the section, and one with nothing under its heading', () => {
  expect(faults('<main><p>Text.</p></main>')).toEqual([
    'conditions/ms/index.html:1:1: Unexpected page without `What is not known`, add the section or that our sources don’t tell',
  ])
  expect(faults('<main>\n<section><h2>What is not known</h2></section></main>')).toEqual([
    'conditions/ms/index.html:2:10: Unexpected heading `What is not known` with nothing under it, say it or that our sources don’t tell',
  ])
})

test('accepts a page that says it, and pages about other things', () => {
  expect(faults('<section><h2>What is not known</h2><p>Text.</p></section>')).toEqual([])
  expect(
    siteFaults(unknownsMissing, { 'conditions/index.html': '<p>A list.</p>', 'guides/costs/index.html': '' }),
  ).toEqual([])
})
