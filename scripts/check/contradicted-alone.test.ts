import { expect, test } from 'vitest'
import { contradictedAlone } from './contradicted-alone.ts'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'

const faults = (verdict: string, sources: string) => {
  const check = `{ asks: holds, verdict: ${verdict}, finding: It is not so., sources: [${sources}], on: '2026-11-22' }`
  return faultsIn(contradictedAlone, {
    'sources/guide.mdx': sourcePage(claimYaml('improved', [`checks: [${check}]`])),
    'sources/rival.mdx': '---\nkind: company\n---\n',
    'sources/copy.mdx': '---\nkind: mirror\n---\n',
    'sources/trial.mdx': '---\nkind: journal\n---\n',
  })
}

test('reports a contradiction that rests on company pages and copies alone', () => {
  expect(faults('contradicted', 'rival, copy')).toEqual([
    'sources/guide.mdx:13:38: Unexpected verdict `contradicted` on claim `improved` from company pages or copies alone, find an independent source or call it `disputed`',
  ])
})

test('accepts a contradiction by a journal, and a lesser verdict by a company', () => {
  expect(faults('contradicted', 'rival, trial')).toEqual([])
  expect(faults('disputed', 'rival')).toEqual([])
})
