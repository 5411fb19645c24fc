import { expect, test } from 'vitest'
import { isRelativeAlone } from './relative.ts'

const measure = (people: number | null) => ({ outcome: null, scale: null, people, comparator: 'none', after: null })

test.each([
  [{ says: 'Twice as likely to walk.' }, true],
  [{ says: 'The hazard ratio was 0.56.', measure: measure(null) }, true],
  [{ says: 'The hazard ratio was 0.56.', measure: measure(60) }, false],
  [{ says: 'Half as many relapsed, 10 in 100 rather than 20 in 100.' }, false],
  [{ says: '40.4% improved.' }, false],
])('%o', (claim, isAlone) => {
  expect(isRelativeAlone(claim)).toBe(isAlone)
})
