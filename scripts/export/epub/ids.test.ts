import { expect, test } from 'vitest'
import { xmlId } from './ids.ts'

test.each([
  ['p-7a352e', 'p-7a352e'],
  ['818', 'n-818'],
])('makes an id of XML from %s', (id, wanted) => {
  expect(xmlId(id)).toBe(wanted)
})
