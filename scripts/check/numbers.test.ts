import { expect, test } from 'vitest'
import { numbersIn } from './numbers.ts'

test.each([
  ['It costs $29,000 for three sessions', [29000, 3]],
  ['40.4% to 50.2%', [40.4, 50.2]],
  ['2.5 million people, 3 months', [2_500_000, 3]],
  ['none of these often', []],
])('finds the numbers in "%s"', (text, values) => {
  expect(numbersIn(text).map(({ value }) => value)).toEqual(values)
})
