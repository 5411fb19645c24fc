import { expect, test } from 'vitest'
import { siteFaults } from './site.fixture.ts'
import { statusMissing } from './status-missing.ts'

const faults = (html: string) => siteFaults(statusMissing, { 'therapies/msc/index.html': html })
const answer = (law: string) => `<dl class="answer"><div><dt>Law</dt><dd>${law}</dd></div></dl>`

test.each(['<h1>MSC</h1>', answer(' '), '<dl><div><dt>Law</dt><dd>None.</dd></div></dl>'])(
  'reports a page with %s',
  (html) => {
    expect(faults(html)).toEqual([
      'therapies/msc/index.html:1:1: Unexpected page without what is authorised, add the line `Law` to its answer',
    ])
  },
)

test('accepts a page that says what is authorised, or that nobody has looked', () => {
  expect(faults(answer('We have not looked yet.'))).toEqual([])
})
