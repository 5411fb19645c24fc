import { expect, test } from 'vitest'
import { numbersIn } from './numbers.ts'

test.each([
  ['40.4% to 50.2%', [40.4, 50.2]],
  ['40·4 and 85 000', [40.4, 85_000]],
  ['2.5 million people, 3 months', [2_500_000, 3]],
  ['twenty-five of thirty people', [25, 30]],
  ['Two hundred people, half of them; a dozen, dozens', [200, 50, 12, 12]],
  ['none of these often, on behalf', []],
])('finds the numbers in "%s"', (text, values) => {
  expect(numbersIn(text).map(({ value }) => value)).toEqual(values)
})
