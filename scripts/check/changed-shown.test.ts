import { expect, test } from 'vitest'
import { changedShown } from './changed-shown.ts'
import { siteFaults } from './site.fixture.ts'

test('reports a page that does not say when it last changed, or only in words', () => {
  const pages = { 'a.html': '<p>Hello</p>', 'b.html': '<p id="age">Changed in <time datetime="2026">2026</time></p>' }
  const fault =
    'Unexpected page that does not say when it last changed, say it under the id `age` in `<time>`, or `not known`'
  expect(siteFaults(changedShown, pages)).toEqual([`a.html:1:1: ${fault}`, `b.html:1:1: ${fault}`])
})

test('accepts a page that says the day, or that it is not known', () => {
  const pages = {
    'a.html': '<p id="age">Changed on <time datetime="2026-11-22">22 November 2026</time></p>',
    'b.html': '<p id="age">When it changed is not known.</p>',
  }
  expect(siteFaults(changedShown, pages)).toEqual([])
})
