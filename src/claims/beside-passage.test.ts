import { expect, test } from 'vitest'
import { libraryOf } from './library.ts'
import { readingElsewhere, readingOf } from './beside-passage.ts'
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

test('finds claims whose passage is not on the page', () => {
  expect(readingElsewhere(source, ['aaaaaa'], library).claims.map(({ id }) => id)).toEqual(['lost'])
})
