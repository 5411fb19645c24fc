import { expect, test } from 'vitest'
import type { Check } from '../schema/check.ts'
import { cardOf } from './card.ts'
import { libraryOf } from './library.ts'
import { provenanceOf } from './provenance.ts'
import { rowOf } from './register.ts'
import { sampleClaim, sampleSource } from './sample.fixture.ts'

const check = (verdict: Check['verdict'], ...sources: string[]): Check => ({
  asks: 'holds',
  verdict,
  finding: 'So it is.',
  sources,
  on: '2026-11-22',
})

/** A statement of this site's own, as its card tells it. */
function told(fields: object) {
  const claim = sampleClaim({ id: 'ours', kind: 'rule', ...fields })
  const source = sampleSource('our-page', [claim], { kind: 'this-site', publisher: 'Us', interest: 'none' })
  const library = libraryOf([
    source,
    ...['one', 'two'].map((id) => sampleSource(id, [], { kind: 'law-firm', standing: 'cited' })),
    sampleSource('news', [], { kind: 'newspaper', standing: 'cited' }),
  ])
  const shown = [{ source, claim }] as const
  return {
    ...cardOf([...shown], library, new Map()),
    row: rowOf([...shown]),
    behind: provenanceOf([...shown], library, new Map()),
  }
}

test('names the works that a statement of our own rests on', () => {
  const { said, evidence, unchecked, behind } = told({ checks: [check('supported', 'one', 'news', 'two')] })
  expect({ who: said[0]?.who, evidence, unchecked }).toEqual({
    who: 'Our own summary',
    evidence: { mark: 'record', words: 'It rests on law firms’ notes and a news report.' },
    unchecked: 'From our own reading',
  })
  expect(behind.find(({ term }) => term === 'Evidence')?.words).toEqual([
    { words: 'It rests on law firms’ notes and a news report.' },
  ])
})

test('keeps the kind of study that a statement of our own tells of', () => {
  const evidence = { design: 'randomised-trial', rule: 'by-hand' }
  const words = (checks: Check[]) => told({ evidence, checks }).evidence.words
  expect([words([check('supported', 'news')]), words([])]).toEqual([
    'Randomised trial. It rests on a news report.',
    'Randomised trial.',
  ])
})

test('calls a search that found nothing our own', () => {
  const { evidence, verdicts } = told({ says: 'None was found.', checks: [check('not-found', 'news')] })
  expect([evidence.words, verdicts[0]?.word]).toEqual(['Our own search.', 'Nothing found'])
})

test('calls a statement of our own without a check our own reading, not unchecked', () => {
  const { unchecked, evidence, row } = told({})
  expect({ unchecked, words: evidence.words, found: row.found, facet: row.facets.verdict }).toEqual({
    unchecked: 'From our own reading',
    words: 'It rests on the sources of this site.',
    found: 'From our own reading',
    facet: ['ours'],
  })
})
