import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { authorised } from './authorised.ts'

const ask = ['Which approval covers this treatment for my disease? What is its number, and who gave it?']
const doctor = ['The name of the product or technology, and the number of its approval.']

test('says what was found for the disease, and where we looked', () => {
  expect(authorised.beside({ condition: 'als', cells: 'cord' }, known)).toEqual([
    {
      id: 'authorised',
      lead: 'told',
      told: 'For amyotrophic lateral sclerosis',
      mark: 'not-found',
      word: 'We found none authorised',
      says: ['We found no product authorised in China for ALS.', 'We read news. Checked 22 November 2026.'],
      lines: [],
      sources: [link('status-als')],
      ask,
      doctor,
    },
  ])
})

test('says that the rest of China was not looked at, where a zone is all we know', () => {
  const [found] = authorised.beside({ condition: 'knee' }, known)
  expect(found?.lines).toEqual(['For the rest of China we have not looked.'])
})

test.each([
  ['another disease', { condition: 'other' }, 'For another disease'],
  ['a disease without an entry', { condition: 'ms' }, 'For multiple sclerosis'],
  ['cells of another kind', { condition: 'als', cells: 'exosomes' }, 'For amyotrophic lateral sclerosis'],
  ['other cells', { condition: 'als', cells: 'other' }, 'For amyotrophic lateral sclerosis'],
] as const)('says that we have not looked: %s', (_, offer, told) => {
  expect(authorised.beside(offer, known)).toEqual([
    {
      id: 'authorised',
      lead: 'told',
      told,
      mark: 'not-checked',
      word: 'We have not looked',
      says: [
        'Whether these cells are authorised in China for this disease: we have not looked.',
        'We found one product, for a complication of transplants.',
      ],
      lines: [],
      sources: [link('status-any')],
      ask,
      doctor,
    },
  ])
})

test('says what holds for every disease where it was left open', () => {
  const [found] = authorised.beside({}, known)
  expect([found?.lead, found?.told, found?.word]).toEqual(['open', 'For which disease', 'What we found'])
})
