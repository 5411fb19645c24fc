import { expect, test } from 'vitest'
import { doctorQuestionsMissing } from './doctor-questions-missing.ts'
import { siteFaults } from './site.fixture.ts'

const faults = (html: string) => siteFaults(doctorQuestionsMissing, { 'conditions/ms/index.html': html })

test('reports a page without the section, and one with nothing under its heading', () => {
  expect(faults('<main><p>Text.</p></main>')).toEqual([
    'conditions/ms/index.html:1:1: Unexpected page without `Questions for your own doctor`, add the section or that our sources don’t tell',
  ])
  expect(faults('<main>\n<section><h2>Questions for your own doctor</h2></section></main>')).toEqual([
    'conditions/ms/index.html:2:10: Unexpected heading `Questions for your own doctor` with nothing under it, say it or that our sources don’t tell',
  ])
})

test('accepts a page that says it, and pages about other things', () => {
  expect(faults('<section><h2>Questions for your own doctor</h2><p>Text.</p></section>')).toEqual([])
  expect(
    siteFaults(doctorQuestionsMissing, { 'conditions/index.html': '<p>A list.</p>', 'guides/costs/index.html': '' }),
  ).toEqual([])
})
