import { expect, test } from 'vitest'
import { isHedged } from './hedging.ts'

test.each([
  ['The cells may calm inflammation.', 'mechanism', true],
  ['The cells are thought to calm inflammation.', 'mechanism', true],
  ['A link with the cells was possible.', 'harm', true],
  ['Hospitals may charge a filed price.', 'rule', false],
  ['It has no authorisation and may not be sold.', 'status', false],
  ['The list was changed in May 2025.', 'event', false],
  ['No one could tell me whether it worked.', 'limit', false],
] as const)('%s (%s): %s', (text, kind, hedged) => {
  expect(isHedged(text, kind)).toBe(hedged)
})
