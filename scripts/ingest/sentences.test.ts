import { expect, test } from 'vitest'
import { readSeed } from './read.ts'
import { segment } from './segment.ts'
import { sentencesOf } from './sentences.ts'

function sentences(text: string): string[] {
  const whole = `---\ntitle: T\n---\n${text}`
  const { seed } = readSeed('a.txt', new TextEncoder().encode(whole))
  return seed ? segment(seed).flatMap((block) => sentencesOf(block).map((span) => whole.slice(...span))) : []
}

test.each([
  ['One. Two.', ['One.', 'Two.']],
  ['Price: It costs much. It is fair.', ['It costs much.', 'It is fair.']],
  ['Dr. Li said so. She left.', ['Dr. Li said so.', 'She left.']],
  ['Factors (e.g. BDNF) help. They do.', ['Factors (e.g. BDNF) help.', 'They do.']],
  ['J. Li came at 3.5 hours. Then he left!', ['J. Li came at 3.5 hours.', 'Then he left!']],
])('cuts %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected)
})
