import { expect, test } from 'vitest'
import { libraryOf } from '../claims/library.ts'
import { datesOf, factsOf, namesOfPage } from './facts.ts'
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
    { term: 'Where', words: [{ words: 'Beijing and shanghai' }] },
    {
      term: 'What a person may be charged',
      words: [{ words: 'Care eases symptoms.', address: '/sources/guide/#care' }],
    },
    { term: 'Replaces', words: [{ words: 'older notice' }] },
  ])
})

test('says the dates of a rule as far as they are known', () => {
  expect(datesOf(rule)).toEqual([
    { term: 'Issued', words: '7 September 2024', iso: '2024-09-07' },
    { term: 'Made public', words: '8 September, year not given', iso: null },
    { term: 'In force from', words: null, iso: null },
  ])
})

test('gathers the names of a page', () => {
  expect(namesOfPage(rule)).toEqual({ zh: '通知', pinyin: null, others: ['opening-up notice'] })
  expect(namesOfPage(source)).toEqual({ zh: null, pinyin: null, others: [] })
})

test('says what a source gains, and what is not noted', () => {
  const told = factsOf(sampleSource('x', [], { interest: 'none', url: 'unknown' }), library, names)
  expect(told.filter(({ term }) => ['What it gains', 'Date', 'Read by us', 'Original'].includes(term))).toEqual([
    { term: 'What it gains', words: [{ words: 'Nothing that we know of' }] },
    { term: 'Date', words: [{ words: '13 October, year not given' }] },
    { term: 'Read by us', words: null, unsaid: 'not noted' },
    { term: 'Original', words: null },
  ])
})

test('names the works that an article of our own rests on, in place of what a publisher gains', () => {
  const check = {
    asks: 'holds',
    verdict: 'supported',
    finding: 'So it is.',
    sources: ['guide'],
    on: '2026-11-22',
  } as const
  const claim = sampleClaim({ id: 'rule', kind: 'rule', checks: [{ ...check, sources: ['guide'] }] })
  const ours = sampleSource('ours', [claim], { kind: 'this-site', publisher: 'Us', interest: 'none' })
  expect(factsOf(ours, libraryOf([source, ours]), names)).toEqual([
    { term: 'Publisher', words: [{ words: 'Us, this site' }] },
    { term: 'Date', words: [{ words: '13 October, year not given' }] },
    { term: 'What it rests on', words: [{ words: 'Title of guide', address: '/sources/guide/' }] },
  ])
})
