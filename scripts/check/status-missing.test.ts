import { expect, test } from 'vitest'
import { siteFaults } from './site.fixture.ts'
import { statusMissing } from './status-missing.ts'

const faults = (html: string) => siteFaults(statusMissing, { 'therapies/msc/index.html': html })

test.each(['<h1>MSC</h1>', '<aside class="status"> </aside>'])('reports a page with %s', (html) => {
  expect(faults(html)).toEqual([
    'therapies/msc/index.html:1:1: Unexpected page without what is authorised, add the status line',
  ])
})

test('accepts a page that says what is authorised, or that nobody has looked', () => {
  expect(faults('<aside class="status"><p>We have not looked yet.</p></aside>')).toEqual([])
})
