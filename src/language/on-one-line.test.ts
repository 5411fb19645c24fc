import { expect, test } from 'vitest'
import { onOneLine } from './on-one-line.ts'

test('leaves out line ends and the spaces behind them, and keeps backslashes and what is set in', () => {
  const word = 'a\n b'
  expect(onOneLine`
    \b(?:one
    |two )${word}\n`).toBe(String.raw`\b(?:one|two )` + word + String.raw`\n`)
})
