import { expect, test } from 'vitest'
import { carriedBy } from './always.ts'
import { libraryOf } from '../claims/library.ts'
import { sampleClaim, sampleCondition, sampleSource } from '../claims/sample.fixture.ts'

const measured = { outcome: null, scale: null, people: 27, comparator: 'placebo', after: null }
const source = sampleSource('guide', [
  sampleClaim({ id: 'better', measure: measured }),
  sampleClaim({ id: 'care', kind: 'definition', says: 'Care eases symptoms.' }),
])
const page = sampleCondition('ms', 'Multiple sclerosis')
const library = libraryOf([source, page])
const headings = (sections: Parameters<typeof carriedBy>[1]) =>
  carriedBy(page, sections, library, []).map((one) => one.heading)

test('carries every heading, whatever the sources tell', () => {
  expect(headings([])).toEqual([
    'What is not known',
    'What happens without it',
    'Other options',
    'What it may stop you doing later',
    'Questions for the clinic',
    'Questions for your own doctor',
  ])
})

test('leaves what is not known to the sources where they tell it', () => {
  expect(headings([{ id: 'limit', heading: 'What is not known', parts: [] }])[0]).toBe('What happens without it')
})

test('names what the results leave out', () => {
  expect(carriedBy(page, [], library, [])[0]?.list).toEqual([{ words: 'for how long people were followed' }])
})

test('says plainly that no source tells what happens without it', () => {
  expect(carriedBy(page, [], library, [])[1]).toEqual({
    id: 'without',
    heading: 'What happens without it',
    words: 'Our sources don’t say. Your own doctor can tell you what to expect.',
    list: [],
  })
})

test('lists the care that the sources tell of', () => {
  const cared = { ...page, facts: { ...page.facts, 'usual-care': ['care'] } }
  expect(carriedBy(cared, [], library, [])[1]?.list).toEqual([
    {
      words: 'Care eases symptoms.',
      address: '/sources/guide/#care',
      said: 'A company says. It has an interest. Not checked yet.',
    },
  ])
})

test('a hospital carries none of it', () => {
  expect(carriedBy(source, [], library, [])).toEqual([])
})
