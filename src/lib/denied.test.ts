import { expect, test } from 'vitest'
import { deniesHarm } from './denied.ts'

test.each([
  ['The cells carry no risk of rejection.', true],
  ['No major complications were reported.', true],
  ['They lower the risk of rejection.', true],
  ['Infection is a documented complication.', false],
  ['Unproven therapies carry serious risks.', false],
])('%s', (says, denied) => {
  expect(deniesHarm({ kind: 'harm', says })).toBe(denied)
})
