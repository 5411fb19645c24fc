import { expect, test } from 'vitest'
import { readShare } from './read-share.ts'

test.each([
  ['80%', 80],
  ['80', 80],
  ['８０％', 80],
  ['80 percent', 80],
  ['57,6 %', 57.6],
  ['8 of 10', 80],
  ['2 out of 3 patients', 66.7],
  ['100%', 100],
])('reads %s', (text, value) => {
  expect(readShare(text)).toEqual({ value })
})

test.each([
  ['0.8', 'A share lies between 1% and 100%. Write it such as 80%, or 8 of 10.'],
  ['110%', 'A share lies between 1% and 100%. Write it such as 80%, or 8 of 10.'],
  ['8 of 0', 'A share lies between 1% and 100%. Write it such as 80%, or 8 of 10.'],
  ['0 of 0', 'A share lies between 1% and 100%. Write it such as 80%, or 8 of 10.'],
  ['most', 'We can’t read “most” as a share. Write it such as 80%, or 8 of 10.'],
  ['70-80%', 'We can’t read “70-80%” as a share. Write it such as 80%, or 8 of 10.'],
])('asks back what %s means', (text, fault) => {
  expect(readShare(text)).toEqual({ fault })
})
