import { expect, test } from 'vitest'
import { libraryOf } from './claims.ts'
import { outlineOf } from './outline.ts'
import { readingElsewhere, readingMore, readingOf } from './read.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from './sample.fixture.ts'

const says = 'Nobody should ever be charged for taking part in a trial.'
const source = sampleSource('guide', [
  sampleClaim({ id: 'free', kind: 'advice', says, hedged: true }),
  sampleClaim({ id: 'lost', from: [{ seed: 'guide', passage: null }] }),
  sampleClaim({ id: 'unseen', state: 'read' }),
])
const library = libraryOf([source, sampleCondition('ms', 'Multiple sclerosis', [sampleSection('free')])])
const free = {
  id: 'free',
  says,
  notes: 'What the source advises. The source itself is unsure.',
  mark: 'none',
  figures: [],
  address: '/sources/guide/#free',
}
const about = [{ words: 'Multiple sclerosis', address: '/conditions/ms/' }]

test('lists the claims of a passage, and the pages they are about', () => {
  expect(readingOf(source, 'aaaaaa', [], library)).toEqual({ claims: [free], about })
})

test('only begins a claim that the passage words alike', () => {
  const told = [{ html: `<p>Costs: <em>${says}</em></p>` }]
  expect(readingOf(source, 'aaaaaa', told, library).claims[0]?.says).toBe('Nobody should ever be charged for taking…')
})

test('finds claims whose passage is not on the page, and puts others in short form', () => {
  expect(readingElsewhere(source, ['aaaaaa'], library).claims.map(({ id }) => id)).toEqual(['lost'])
  expect(readingMore([...library.claims.values()].slice(0, 1))).toEqual({ claims: [free], about: [] })
})

test('lists the sections of a page and those its template adds', () => {
  const page = sampleCondition('ms', 'MS', [sampleSection('free')])
  expect(
    outlineOf(page, page.sections, {
      pictures: 1,
      statuses: 2,
      carried: [{ id: 'later', heading: 'Later', words: '', list: [] }],
      more: 1,
      sources: 2,
      related: 0,
    }),
  ).toEqual([
    { id: 'pictures', heading: 'In pictures' },
    { id: 'claims', heading: 'Claims' },
    { id: 'status', heading: 'What we found on authorisation' },
    { id: 'later', heading: 'Later' },
    { id: 'before', heading: 'Before you pay anyone' },
    { id: 'more', heading: 'Also said' },
    { id: 'sources', heading: 'Sources' },
    { id: 'page', heading: 'About this page' },
  ])
})
