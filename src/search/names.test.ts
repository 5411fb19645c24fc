import { expect, test } from 'vitest'
import { vocabularyKinds, type Entry, type VocabularyKind } from '../schema/vocabulary.ts'
import { libraryOf } from '../claims/library.ts'
import { entryFor } from '../vocabulary/glossary.fixture.ts'
import { namesOf } from '../vocabulary/names.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from '../claims/sample.fixture.ts'
import { names as asked } from './lexicon.fixture.ts'
import { searchNamesOf, type NameSources } from './names.ts'

const named = (kind: VocabularyKind, fields: object) => ({
  kind,
  entry: vocabularyKinds[kind].schema.parse({ definition: 'What it is.', ...fields }) as Entry,
})
const condition = { codes: {}, area: 'unknown' }
const als = sampleCondition('als', 'Amyotrophic lateral sclerosis', [sampleSection('c')])
const source = sampleSource('s', [sampleClaim({ id: 'c' })])
const names = namesOf([
  named('condition', {
    id: 'als',
    name: 'amyotrophic lateral sclerosis',
    abbreviations: ['ALS'],
    variants: ['ALS patients', 'Lou Gehrig’s disease'],
    zh: '渐冻症',
    pinyin: 'jiàn dòng zhèng',
    ...condition,
  }),
  named('condition', { id: 'gout', name: 'gout', others: ['gouty arthritis'], ...condition }),
  named('term', { id: 'fever', role: 'term', name: 'fever', variants: ['hot'], zh: '发热', plain: true }),
])
const found = (sources: Partial<NameSources> = {}) =>
  searchNamesOf({
    library: libraryOf([als, source]),
    names,
    asking: {
      pages: [],
      words: asked.words,
      notLookedAt: [
        { name: 'autism', others: ['autistic', 'ALS'], zh: ['自闭症'] },
        { name: 'gout', others: ['podagra'], zh: [] },
      ],
    },
    glossary: [entryFor({ id: 'fever', name: 'fever' }), entryFor({ id: 'als', name: 'ALS', page: '/a/' })],
    comparable: [als],
    blocksOf: () => ['price'],
    ...sources,
  })

test('a page is found by each of its names once, in Chinese, and in pinyin without tones', () => {
  const [{ a, t, k, n, z, p, b } = { a: '', t: '', k: '' }] = found().targets
  expect({ a, t, k, n, z, p, b }).toEqual({
    a: 'conditions/als/',
    t: 'Amyotrophic lateral sclerosis',
    k: 'condition',
    n: ['ALS', 'Lou Gehrig’s disease'],
    z: ['渐冻症'],
    p: 'jiandongzheng',
    b: ['price'],
  })
})

test('an everyday word of the glossary yields to pages, and is found by its name alone', () => {
  expect(found().targets.filter(({ k }) => k === 'term')).toEqual([
    { a: 'glossary/#fever', t: 'Fever', k: 'term', z: ['发热'], e: 1 },
  ])
})

test('diseases whose treatments stand side by side have a comparison', () => {
  const comparisons = ({ targets }: ReturnType<typeof found>) =>
    targets.filter(({ k }) => k === 'comparison').map(({ a, t }) => [a, t])
  expect(comparisons(found())).toEqual([
    ['compare/als/', 'Cell therapies for Amyotrophic lateral sclerosis, side by side'],
  ])
  expect(comparisons(found({ comparable: [] }))).toEqual([])
})

test('a disease without a page is listed once, by all its names but those that lead to a page', () => {
  expect(found().notLookedAt).toEqual([
    ['autism', 'autistic', '自闭症'],
    ['gout', 'podagra', 'gouty arthritis'],
  ])
})
