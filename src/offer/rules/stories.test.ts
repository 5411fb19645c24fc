import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { stories } from './stories.ts'

test('says what a story can’t tell', () => {
  expect(stories.beside({ condition: 'pd', stories: 'yes' }, known)).toEqual([
    {
      id: 'stories',
      lead: 'told',
      told: 'Patients’ stories, as proof',
      mark: 'case',
      word: 'A story is not a comparison',
      says: [
        'It tells how one person fared, not how that person would have fared without the cells.',
        'Clinics may sell with patients’ stories.',
      ],
      lines: [],
      sources: [link('stories'), link('sham')],
      ask: ['How did all patients fare, and not some of them? Who counted?'],
      doctor: ['The stories. Talk them over.'],
    },
  ])
})

test.each([{}, { stories: 'no' }] as const)('says nothing of %j', (offer) => {
  expect(stories.beside(offer, known)).toEqual([])
})
