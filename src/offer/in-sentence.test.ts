import { expect, test } from 'vitest'
import { inSentence } from './in-sentence.ts'

test.each([
  ['Umbilical cord cells (UC)', 'umbilical cord cells'],
  ['UX-DA001', 'UX-DA001'],
  ['NurOwn', 'NurOwn'],
])('writes %s as it stands in a sentence', (name, words) => {
  expect(inSentence(name)).toBe(words)
})
