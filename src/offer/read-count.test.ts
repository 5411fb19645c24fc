import { expect, test } from 'vitest'
import { readCount } from './read-count.ts'

test.each([
  ['3', 3],
  ['3 sessions', 3],
  ['3x', 3],
  ['Three', 3],
  ['three infusions', 3],
  ['３次', 3],
  ['1 session.', 1],
])('reads %s', (text, value) => {
  expect(readCount(text)).toEqual({ value })
})

test.each([
  ['3-4', 'We can’t read “3-4” as a number of sessions. Write one whole number, such as 3.'],
  ['2.5', 'We can’t read “2.5” as a number of sessions. Write one whole number, such as 3.'],
  ['many', 'We can’t read “many” as a number of sessions. Write one whole number, such as 3.'],
  ['three to six', 'We can’t read “three to six” as a number of sessions. Write one whole number, such as 3.'],
  ['constructor', 'We can’t read “constructor” as a number of sessions. Write one whole number, such as 3.'],
  ['0', 'A number of sessions lies between 1 and 200. Please check it.'],
  ['99999999999999999999', 'A number of sessions lies between 1 and 200. Please check it.'],
])('asks back what %s means', (text, fault) => {
  expect(readCount(text)).toEqual({ fault })
})

test('takes nothing for nothing', () => {
  expect(readCount(' \u200b ')).toBeNull()
})
