import { expect, test } from 'vitest'
import { libraryOf } from './library.ts'
import { namesOf } from '../vocabulary/names.ts'
import { claimRegister, valuesOf } from './register.ts'
import { sampleClaim, sampleSource } from './sample.fixture.ts'

const check = { finding: 'So.', sources: ['guide'], on: '2026-11-22' }
const source = sampleSource('guide', [
  sampleClaim({ id: 'rule', kind: 'rule', about: { regulation: 'notice' } }),
  sampleClaim({ id: 'both', about: { condition: ['ms', 'als'] } }),
  sampleClaim({ id: 'harm', kind: 'harm' }),
  sampleClaim({ id: 'better', checks: [{ asks: 'holds', verdict: 'disputed', ...check }] }),
])
const groups = claimRegister(libraryOf([source]), namesOf([]))

test('puts every claim under one heading, those of a disease first, by kind', () => {
  expect(groups.map(({ heading, rows }) => [heading, rows.map(({ id }) => id)])).toEqual([
    ['Ms', ['better', 'harm']],
    ['Several diseases at once', ['both']],
    ['Rules, hospitals, the journey and the field', ['rule']],
  ])
})

test('says who makes a claim and what was found', () => {
  expect(groups[0]?.rows).toEqual([
    {
      id: 'better',
      says: 'better.',
      who: 'A company says',
      address: '/sources/guide/#better',
      mark: 'disputed',
      found: 'Disputed',
      facets: {
        condition: ['ms'],
        therapy: [],
        kind: ['outcome'],
        evidence: ['none-stated'],
        verdict: ['holds-disputed'],
        interest: ['yes'],
      },
    },
    {
      id: 'harm',
      says: 'harm.',
      who: 'A company says',
      address: '/sources/guide/#harm',
      mark: 'none',
      found: 'Not checked yet',
      facets: {
        condition: ['ms'],
        therapy: [],
        kind: ['harm'],
        evidence: ['none-stated'],
        verdict: ['none'],
        interest: ['yes'],
      },
    },
  ])
})

test.each([
  ['verdict', ['Disputed', 'Not checked yet']],
  ['interest', ['The publisher gains by it']],
  ['kind', ['Harms', 'Rules', 'What is claimed about results']],
  ['condition', ['als', 'ms']],
] as const)('offers what occurs of %s', (facet, words) => {
  expect(valuesOf(facet, groups, namesOf([])).map((one) => one.words)).toEqual(words)
})
