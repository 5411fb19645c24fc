import { expect, test } from 'vitest'
import { libraryOf } from '../../claims/library.ts'
import { sampleClaim, sampleSection, sampleSource } from '../../claims/sample.fixture.ts'
import { facility, guide, regulation, therapy } from '../../schema/page.ts'
import { namesOf } from '../../vocabulary/names.ts'
import { answerOf } from '../answer.ts'
import type { Page } from '../page.ts'

const claims = [
  sampleClaim({ id: 'free', kind: 'rule', says: 'Research is free of charge.' }),
  sampleClaim({ id: 'paid', kind: 'rule', says: 'Approved technologies may be charged for.' }),
  sampleClaim({ id: 'limit', kind: 'limit', says: 'Nobody knows how long it lasts.' }),
]
const common = { title: 'One', summary: 'What it is about.' }

/** The lines of a page, by the word before each, and what stands above them. */
function lines(page: Page) {
  const library = libraryOf([page, sampleSource('guide', claims)])
  const { apart, lines } = answerOf(page, { library, names: namesOf([]), statuses: [], comparisons: [] })
  return { ...(apart && { apart }), ...Object.fromEntries(lines.map(({ term, says }) => [term, says])) }
}

const rule = (fields: object = {}): Page<'regulation'> => {
  const unsaid = { authority: 'unknown', instrument: 'unknown', number: 'unknown', 'applies-to': 'unknown' }
  const dates = { issued: 'unknown', published: 'unknown', effective: 'unknown' }
  const facts = regulation.parse({
    ...common,
    ...unsaid,
    ...dates,
    places: 'unknown',
    'may-charge': 'unknown',
    ...fields,
  })
  return { kind: 'regulation', id: 'rule', path: 'rule.mdx', facts, sections: [], faults: [] }
}
const place = (fields: object = {}): Page<'facility'> => {
  const unsaid = { kind: 'unknown', city: 'unknown', province: 'unknown', named: 'unknown', 'looked-for': 'unknown' }
  const facts = facility.parse({ ...common, ...unsaid, ...fields })
  return { kind: 'facility', id: 'place', path: 'place.mdx', facts, sections: [], faults: [] }
}
const advice = (fields: object = {}, ...shown: string[]): Page<'guide'> => {
  const facts = guide.parse({ ...common, for: 'Those who pay.', steps: 'unknown', questions: 'unknown', ...fields })
  return { kind: 'guide', id: 'advice', path: 'advice.mdx', facts, sections: [sampleSection(...shown)], faults: [] }
}

const treatment = (product: string): Page<'therapy'> => {
  const unsaid = { 'cell-type': 'unknown', 'cell-source': 'unknown', donor: 'unknown', developer: 'unknown' }
  const facts = therapy.parse({ ...common, ...unsaid, product, trials: 'unknown', routes: 'unknown' })
  return { kind: 'therapy', id: 'treatment', path: 'treatment.mdx', facts, sections: [], faults: [] }
}

test('tells harms of unregulated cells on the page of a product only after saying that its own are not known', () => {
  expect(lines(treatment('Product'))).toMatchObject({
    Harms: 'Not known for this product. Of unregulated cells: infection, rejection, tumour. No counts.',
  })
  expect(lines(treatment('unknown'))).toMatchObject({
    Harms: 'Of unregulated cells: infection, rejection, tumour, possible loss of nerve function. No counts.',
  })
})

test('says of a rule what is known, and plainly what no source tells', () => {
  const next = 'Ask which approval covers your treatment and your disease, and ask for its number.'
  expect(lines(rule())).toEqual({
    'For you': 'What it is about.',
    'In force': 'Our sources don’t say.',
    Where: 'Our sources don’t say.',
    Charge: 'Our sources don’t say.',
    Next: next,
  })
  const known = { effective: '2026-05', places: ['beijing', 'shanghai'], 'may-charge': ['free'] }
  expect(lines(rule({ ...known, means: [{ says: 'Research costs you nothing.' }] }))).toEqual({
    'For you': 'Research costs you nothing.',
    'In force': 'From May 2026.',
    Where: 'Beijing and shanghai.',
    Charge: 'Research is free of charge.',
    Next: next,
  })
})

test('never tells one of several rules on charges alone', () => {
  expect(lines(rule({ 'may-charge': ['free', 'paid'] }))).toMatchObject({
    Charge: 'It depends. The rules on it stand below.',
  })
})

test('says of a hospital who names it and what we looked for, without a verdict or an endorsement', () => {
  const next = 'Ask which approval covers your treatment, and show the reply to your own doctor.'
  expect(lines(place())).toEqual({
    apart: 'Being listed here is no endorsement.',
    What: 'A place that our sources name. Where: our sources don’t say.',
    'Why here': 'A source names it.',
    'We looked': 'Nothing: we have not looked for anything yet.',
    'Not known': 'How people fare who are treated there: our sources give no result.',
    Next: next,
  })
  const looked = 'A licence: not found. That proves nothing either way.'
  const known = { kind: 'hospital', city: 'Beijing', province: 'Beijing', named: ['free'], 'looked-for': [looked] }
  expect(lines(place(known))).toMatchObject({
    What: 'A hospital in Beijing.',
    'Why here': 'A company names it.',
    'We looked': looked,
  })
})

test('says whom a guide is for, what nobody knows, and its first step', () => {
  expect(lines(advice())).toEqual({
    For: 'Those who pay.',
    'In short': 'What it is about.',
    Next: 'Show this page to your own doctor before you pay anyone.',
  })
  expect(lines(advice({ steps: ['Keep your papers.'], answer: { but: 'It may differ.' } }, 'limit'))).toEqual({
    For: 'Those who pay.',
    'In short': 'What it is about.',
    But: 'It may differ.',
    'Not known': 'Nobody knows how long it lasts.',
    Next: 'Keep your papers.',
  })
})

test('says of a source who speaks, what they gain, and what it can show', () => {
  expect(lines(sampleSource('one', []))).toEqual({
    apart: 'Our summary, not the publisher’s words.',
    Who: 'A company (company). 13 October, year not given.',
    Gains: 'It sells the journey.',
    'Can show': 'What the company says and what it charges.',
    'Can’t say': 'Whether its product works; it earns by it.',
    'Read?': 'Read whole by us; the day is not noted.',
  })
  expect(lines(sampleSource('ours', [], { kind: 'this-site', interest: 'none' }))).toMatchObject({
    Who: 'A company (this site). 13 October, year not given.',
    Gains: 'Nothing that we know of.',
    'Read?': 'Written by us. Each statement rests on the sources that it cites.',
  })
  expect(lines(sampleSource('found', [], { answer: { found: 'It missed its main goal.' } }))).toEqual({
    apart: 'Our summary, not the publisher’s words.',
    Who: 'A company (company). 13 October, year not given.',
    Gains: 'It sells the journey.',
    Found: 'It missed its main goal.',
    'Can’t say': 'Whether its product works; it earns by it.',
    'Read?': 'Read whole by us; the day is not noted.',
  })
  expect(lines(sampleSource('cited', [], { standing: 'cited', kind: 'unknown', interest: 'unknown' }))).toEqual({
    Who: 'A company. 13 October, year not given.',
    Gains: 'Our sources don’t say.',
    'Can show': 'We don’t know what kind of publisher it is.',
    'Can’t say': 'Our sources don’t say.',
    'Read?': 'Not whole: from its abstract, a copy, or what others cite of it.',
  })
})
