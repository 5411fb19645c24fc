import { expect, test } from 'vitest'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { verdictWithoutSource } from './verdict-without-source.ts'

const faults = (verdict: string, sources: string) => {
  const check = `{ asks: holds, verdict: ${verdict}, finding: It is so., sources: [${sources}], on: '2026-11-22' }`
  return faultsIn(verdictWithoutSource, {
    'sources/guide.mdx': sourcePage(claimYaml('improved', [`checks: [${check}]`])),
  })
}

test.each(['', 'guide'])('reports a verdict that rests on `%s` alone', (sources) => {
  expect(faults('supported', sources)).toEqual([
    'sources/guide.mdx:13:14: Unexpected verdict `supported` on claim `improved` without a source of its own, name the pages it rests on',
  ])
})

test('accepts a verdict with another source, and a search that found nothing', () => {
  expect(faults('supported', 'guide, a-trial')).toEqual([])
  expect(faults('not-found', '')).toEqual([])
})
