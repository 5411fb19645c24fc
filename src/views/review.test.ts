import { expect, test } from 'vitest'
import { soonDue } from './review.ts'

test.each([
  ['2029-08-31', '2027-02-28'],
  ['2026-12-01', '2026-12-01'],
])('a page that changes fast, due on %s, is due on %s', (next, due) => {
  expect(soonDue({ on: '2026-08-31', next })).toEqual({ on: '2026-08-31', next: due })
})
