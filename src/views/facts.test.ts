import { expect, test } from 'vitest'
import { libraryOf } from '../claims/library.ts'
import { factsOf, namesOfPage } from './facts.ts'
import type { Page } from './page.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from '../claims/sample.fixture.ts'

const names = new Map()
const source = sampleSource('guide', [sampleClaim({ id: 'care', says: 'Care eases symptoms.' })])
const library = libraryOf([source])
const rule: Page<'regulation'> = {
  kind: 'regulation',
  id: 'notice',
  path: 'content/regulations/notice.mdx',
  facts: {
    title: 'Notice',
    summary: 'A notice.',
    others: ['opening-up notice'],
    abbreviations: [],
    zh: '通知',
    authority: ['ministry-of-commerce'],
    instrument: 'notice',
    number: 'unknown',
    'applies-to': 'investors',
    issued: '2024-09-07',
    published: '--09-08',
    effective: 'unknown',
    places: ['beijing', 'shanghai'],
    'may-charge': ['care'],
    supersedes: ['older-notice'],
    'superseded-by': [],
    corrections: [],
  },
  sections: [],
  faults: [],
}

test('keeps what is unknown in the table of a condition, and points to claims on the page', () => {
  const facts = { ...sampleCondition('ms', 'MS').facts, codes: { doid: 'DOID:2377' }, 'usual-care': ['care'] }
  expect(factsOf({ ...sampleCondition('ms', 'MS', [sampleSection('care')]), facts }, library, names)).toEqual([
    { term: 'Part of the body', words: null },
    { term: 'Usual care', words: [{ words: '1 claim on this page', address: '#care' }] },
    { term: 'Codes', words: [{ words: 'DOID 2377' }] },
  ])
})

test('states the facts of a rule in words', () => {
  expect(factsOf(rule, library, names)).toEqual([
    { term: 'What it is', words: [{ words: 'Notice' }] },
    { term: 'Number', words: null },
    { term: 'Issued or run by', words: [{ words: 'Ministry of commerce' }] },
    { term: 'Applies to', words: [{ words: 'Investors' }] },
    { term: 'Issued', words: [{ words: '7 September 2024' }] },
    { term: 'Made public', words: [{ words: '8 September, year not given' }] },
    { term: 'Replaces', words: [{ words: 'older notice' }] },
  ])
})

test('gathers the names of a page', () => {
  expect(namesOfPage(rule)).toEqual({ zh: '通知', pinyin: null, others: ['opening-up notice'] })
  expect(namesOfPage(source)).toEqual({ zh: null, pinyin: null, others: [] })
})

test('leaves to the answer at the top what it tells of a source, and leads to the original', () => {
  const also = ['https://example.org/also']
  const factsWith = (fields: object) => factsOf(sampleSource('x', [], fields), library, names)
  expect(factsWith({ url: 'unknown' })).toEqual([{ term: 'Original', words: null }])
  expect(factsWith({ 'also-at': also })).toEqual([
    {
      term: 'Original',
      words: [
        { words: 'Title of x', address: 'https://example.org/' },
        { words: 'Also told at example.org', address: 'https://example.org/also' },
      ],
    },
  ])
  expect(factsWith({ kind: 'this-site' })).toEqual([])
})
