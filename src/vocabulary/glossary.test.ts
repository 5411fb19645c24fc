import { expect, test } from 'vitest'
import { vocabularyKinds, type Entry, type VocabularyKind } from '../schema/vocabulary.ts'
import { entryFor } from './glossary.fixture.ts'
import { glossaryOf, headOf, lettersOf, titleOf } from './glossary.ts'
import { namesOf } from './names.ts'

const named = (kind: VocabularyKind, fields: object) => ({
  kind,
  entry: vocabularyKinds[kind].schema.parse({ definition: 'What it is.', ...fields }) as Entry,
})
const term = (fields: object) => named('term', { role: 'term', ...fields })
const glossary = (...entries: ReturnType<typeof named>[]) =>
  glossaryOf(namesOf(entries), (kind, id) => (id.startsWith('paged') ? `/${kind}/${id}/` : null))

test('tells of a term its names, its definition and its Chinese name', () => {
  const edss = {
    id: 'edss',
    name: 'Expanded Disability Status Scale',
    abbreviations: ['EDSS'],
    variants: ['EDSS score'],
  }
  expect(glossary(term({ ...edss, zh: '扩展残疾状态量表', pinyin: 'kuòzhǎn' }))).toEqual([
    {
      id: 'edss',
      name: 'Expanded Disability Status Scale',
      others: [],
      abbreviations: ['EDSS'],
      definition: 'What it is.',
      zh: '扩展残疾状态量表',
      pinyin: 'kuòzhǎn',
      page: null,
      explained: { words: ['Expanded Disability Status Scale'], abbreviations: ['EDSS'] },
    },
  ])
})

test('keeps an everyday word where it has a Chinese name, and explains it nowhere', () => {
  const entries = glossary(
    term({ id: 'fever', name: 'fever', zh: '发热', plain: true }),
    term({ id: 'sight', name: 'better sight', plain: true }),
  )
  expect(entries.map(({ id, explained }) => ({ id, explained }))).toEqual([
    { id: 'fever', explained: { words: [], abbreviations: [] } },
  ])
})

test('explains the other names of a plain name', () => {
  const [clot] = glossary(term({ id: 'clot', name: 'blood clot', others: ['thrombosis'], plain: 'name' }))
  expect(clot?.explained).toEqual({ words: ['thrombosis'], abbreviations: [] })
})

test('tells of subjects that have a page, with its address, and of no place or guide', () => {
  const condition = { codes: {}, area: 'unknown' }
  const entries = glossary(
    named('condition', { id: 'paged-disease', name: 'b disease', ...condition }),
    named('condition', { id: 'another-disease', name: 'a disease', ...condition }),
    named('facility', {
      id: 'paged-hospital',
      name: 'A Hospital',
      kind: 'hospital',
      city: 'unknown',
      province: 'unknown',
    }),
    named('body', { id: 'body', name: 'Cochrane', kind: 'organisation' }),
    named('place', { id: 'china', name: 'China' }),
  )
  expect(entries.map(({ id, page, explained }) => [id, page, explained.words])).toEqual([
    ['paged-hospital', '/facility/paged-hospital/', []],
    ['paged-disease', '/condition/paged-disease/', ['b disease']],
    ['body', null, ['Cochrane']],
  ])
})

test('stands under letters, to which other names lead from their own', () => {
  const entries = [
    entryFor({ id: 'walk', name: 'six-minute walk test', abbreviations: ['6MWT'] }),
    entryFor({ id: 'hla', name: 'tissue matching', abbreviations: ['HLA'], others: ['typing'] }),
  ]
  const lines = lettersOf(entries).map(({ letter, lines }) => [letter, lines.map(headOf)])
  expect(lines).toEqual([
    ['0–9', ['6MWT']],
    ['H', ['HLA']],
    ['S', ['Six-minute walk test']],
    ['T', ['Tissue matching']],
  ])
})

test.each([
  ['intrathecal', 'Intrathecal'],
  ['iPS cells', 'iPS cells'],
  ['HbA1c', 'HbA1c'],
])('writes %s as the heading %s', (name, title) => {
  expect(titleOf(entryFor({ id: 'x', name }))).toBe(title)
})
