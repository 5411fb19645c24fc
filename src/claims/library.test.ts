import { expect, test } from 'vitest'
import {
  besideOf,
  callsOf,
  claimIdsOf,
  claimsOf,
  claimsWithCards,
  conditionsOf,
  libraryOf,
  relatedPages,
  sourcesOf,
  subjectsOf,
  unknownClaims,
} from './library.ts'
import type { Page } from '../views/page.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from './sample.fixture.ts'

const check = {
  asks: 'holds' as const,
  verdict: 'disputed' as const,
  finding: 'Trials disagree.',
  sources: ['trial'],
  on: '2026-11-22',
}
const guide = sampleSource('guide', [
  sampleClaim({ id: 'improved', with: ['headache'], checks: [check] }),
  sampleClaim({ id: 'headache', kind: 'harm' }),
  sampleClaim({ id: 'price', about: { condition: ['ms', 'pd'] } }),
  sampleClaim({ id: 'unseen', state: 'read', about: { condition: 'als' } }),
])
const news = sampleSource('news', [sampleClaim({ id: 'price' })])
const trial = sampleSource('trial', [], { standing: 'cited' })
const uncited = sampleSource('uncited', [])
const ms = sampleCondition('ms', 'Multiple sclerosis', [sampleSection('improved', 'unseen')])
const pd = sampleCondition('pd', 'Parkinson’s disease', [sampleSection('price')])
const als = sampleCondition('als', 'ALS', [sampleSection('unseen')])
const library = libraryOf([als, guide, pd, trial, uncited, news, ms])
const idsOf = (shown: { claim: { id: string } }[][]) => shown.map(([first]) => first?.claim.id)

test('publishes only pages of which an accepted claim remains, and sources that an editor cites', () => {
  expect(library.pages.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
    'condition/ms',
    'condition/pd',
    'source/guide',
    'source/news',
    'source/trial',
  ])
})

test('publishes a guide with steps, though it shows no claim, and none without steps', () => {
  const guide = (id: string, steps: string[] | 'unknown'): Page<'guide'> => ({
    kind: 'guide',
    id,
    path: `content/guides/${id}.mdx`,
    facts: { title: id, summary: id, for: 'Readers.', steps, questions: 'unknown', corrections: [] },
    sections: [],
    faults: [],
  })
  const { pages } = libraryOf([guide('before-you-go', ['Keep every receipt.']), guide('empty', 'unknown')])
  expect(pages.map(({ id }) => id)).toEqual(['before-you-go'])
})

test('joins sources that state the same claim', () => {
  expect(library.claims.get('price')?.map(({ source }) => source.id)).toEqual(['guide', 'news'])
  expect(library.claims.has('unseen')).toBe(false)
})

test('finds the claims of a page: those it shows, then others about it that do not stand beside them', () => {
  const { shown, others } = claimsOf(ms, library)
  expect({ shown: idsOf(shown), others: idsOf(others) }).toEqual({ shown: ['improved'], others: ['price'] })
})

test('finds what must stand beside a claim', () => {
  const improved = library.claims.get('improved')?.[0]
  expect(improved && besideOf(improved).map(({ claim }) => claim.id)).toEqual(['headache'])
})

test('lists the sources of claims and of their checks, each once', () => {
  expect(sourcesOf([...library.claims.values()], library).map(({ id }) => id)).toEqual(['guide', 'trial', 'news'])
})

test('relates pages by the claims they share', () => {
  expect(relatedPages(ms, library).map(({ id }) => id)).toEqual(['pd'])
  expect(conditionsOf(news, library).map(({ id }) => id)).toEqual(['ms', 'pd'])
})

test('reads subjects and calls', () => {
  expect(subjectsOf(sampleClaim({ id: 'a', about: { condition: ['ms', 'pd'], guide: 'costs' } }))).toEqual([
    { kind: 'condition', id: 'ms' },
    { kind: 'condition', id: 'pd' },
    { kind: 'guide', id: 'costs' },
  ])
  expect(callsOf(ms.sections[0]?.parts ?? []).map(({ line }) => line)).toEqual([10, 11])
  expect(claimIdsOf(ms)).toEqual(['improved', 'unseen'])
  expect([...claimsWithCards(ms)]).toEqual(['improved', 'unseen'])
})

test('names claims that no source makes, with file and line', () => {
  expect(unknownClaims([guide, sampleCondition('x', 'X', [sampleSection('improved', 'nowhere')])])).toEqual([
    'content/conditions/x.mdx:11:1 Unexpected claim `nowhere`, which no source makes: ' +
      'correct the id or remove the line',
  ])
})
