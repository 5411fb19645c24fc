import { expect, test } from 'vitest'
import { findingTooLong } from './finding-too-long.ts'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'

const faults = (finding: string) => {
  const check = `{ asks: holds, verdict: not-found, finding: '${finding}', sources: [], on: '2026-11-22' }`
  return faultsIn(findingTooLong, { 'sources/guide.mdx': sourcePage(claimYaml('improved', [`checks: [${check}]`])) })
}
const sentence = (words: number) => `We ${'looked '.repeat(words - 2)}there.`

test('reports a first sentence that a card has no room for', () => {
  expect(faults(sentence(23))).toEqual([
    'sources/guide.mdx:13:58: Unexpected 23 words in the first sentence of the finding on claim `improved`, say it in 22 at most',
  ])
})

test('accepts a short first sentence, whatever follows', () => {
  expect(faults(`${sentence(22)} ${sentence(25)}`)).toEqual([])
})
