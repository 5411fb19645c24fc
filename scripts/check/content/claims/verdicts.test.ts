import { describe, expect, test } from 'vitest'
import { claimYaml, contentFaults, sourcePage } from '../../fixture.ts'

describe('verdict-without-source', () => {
  const faults = (verdict: string, sources: string) => {
    const check = `{ asks: holds, verdict: ${verdict}, finding: It is so., sources: [${sources}], on: '2026-11-22' }`
    return contentFaults('verdict-without-source', {
      'sources/guide.mdx': sourcePage(claimYaml('improved', [`checks: [${check}]`])),
    })
  }

  test.each(['', 'guide'])('reports a verdict that rests on `%s` alone', (sources) => {
    expect(faults('supported', sources)).toEqual([
      'sources/guide.mdx:13:14: Unexpected verdict `supported` on claim `improved` without a source of its ' +
        'own, name the pages it rests on',
    ])
  })

  test('accepts a verdict with another source, and a search that found nothing', () => {
    expect(faults('supported', 'guide, a-trial')).toEqual([])
    expect(faults('not-found', '')).toEqual([])
  })
})

describe('contradicted-alone', () => {
  const faults = (verdict: string, sources: string) => {
    const check = `{ asks: holds, verdict: ${verdict}, finding: It is not so., sources: [${sources}], on: '2026-11-22' }`
    return contentFaults('contradicted-alone', {
      'sources/guide.mdx': sourcePage(claimYaml('improved', [`checks: [${check}]`])),
      'sources/rival.mdx': '---\nkind: company\n---\n',
      'sources/copy.mdx': '---\nkind: mirror\n---\n',
      'sources/trial.mdx': '---\nkind: journal\n---\n',
    })
  }

  test('reports a contradiction that rests on company pages and copies alone', () => {
    expect(faults('contradicted', 'rival, copy')).toEqual([
      'sources/guide.mdx:13:38: Unexpected verdict `contradicted` on claim `improved` from company pages or ' +
        'copies alone, find an independent source or call it `disputed`',
    ])
  })

  test('accepts a contradiction by a journal, and a lesser verdict by a company', () => {
    expect(faults('contradicted', 'rival, trial')).toEqual([])
    expect(faults('disputed', 'rival')).toEqual([])
  })
})

describe('finding-too-long', () => {
  const faults = (finding: string) => {
    const check = `{ asks: holds, verdict: not-found, finding: '${finding}', sources: [], on: '2026-11-22' }`
    return contentFaults('finding-too-long', {
      'sources/guide.mdx': sourcePage(claimYaml('improved', [`checks: [${check}]`])),
    })
  }
  const sentence = (words: number) => `We ${'looked '.repeat(words - 2)}there.`

  test('reports a first sentence that a card has no room for', () => {
    expect(faults(sentence(23))).toEqual([
      'sources/guide.mdx:13:58: Unexpected 23 words in the first sentence of the finding on claim `improved`, ' +
        'say it in 22 at most',
    ])
  })

  test('accepts a short first sentence, whatever follows', () => {
    expect(faults(`${sentence(22)} ${sentence(25)}`)).toEqual([])
  })
})
