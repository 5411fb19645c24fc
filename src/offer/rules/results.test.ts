import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { results } from './results.ts'

test('sets a promised share beside a trial with a comparison', () => {
  expect(results.beside({ condition: 'ms', cells: 'cord', results: 'share', share: 80 }, known)).toEqual([
    {
      id: 'results',
      lead: 'told',
      told: 'A result in 80% of patients',
      mark: 'compared',
      word: 'Beside trials with a comparison',
      says: ['A share says little without the share of people who got no cells.'],
      lines: ['A wider kind (mesenchymal stem cells): Improved: 33% with cells and 37% with salt water.'],
      sources: [link('msc-np')],
      ask: [
        'What was measured, in how many people like me, and for how long?',
        'Compared with what? Where is it published?',
      ],
      doctor: ['The promise in their words, and the paper that it rests on.'],
    },
  ])
})

test('leads to trials where nothing is known in short', () => {
  const [found] = results.beside({ condition: 'ms', cells: 'msc', results: 'improvement' }, known)
  expect(found?.says).toEqual(['What trials with a comparison found stands below.'])
})

test.each([{}, { cells: 'cord' }, { cells: 'msc' }, { cells: 'stem-cell-therapy' }])(
  'tells no trial of other cells to %j',
  (offer) => {
    expect(results.beside({ condition: 'als', ...offer, results: 'improvement' }, known)[0]?.lines).toEqual([])
  },
)

test('shows a trial of blood stem cells to those who are offered them', () => {
  const cells = 'haematopoietic-stem-cell-transplant'
  expect(results.beside({ condition: 'ms', cells, results: 'improvement' }, known)[0]?.lines).toEqual([
    'Another treatment, with strong chemotherapy.',
  ])
})

test('says where our list holds no comparison, with those who got better without cells', () => {
  const [found] = results.beside({ condition: 'pd', results: 'words', words: 'You will dance' }, known)
  expect([found?.told, found?.mark, found?.word, found?.says, found?.lines]).toEqual([
    '“You will dance”',
    'not-found',
    'None on our list of comparisons',
    ['Our list of trials with a comparison group holds none that we can set beside it.'],
    ['People improved after surgery without cells.'],
  ])
})

test('says what trials showed where nothing was told of results, and nothing where the disease is none of ours', () => {
  expect(results.beside({ condition: 'als', cells: 'nurown' }, known)[0]?.says).toEqual([
    'A trial of NurOwn in ALS missed its main goal.',
  ])
  expect(results.beside({ condition: 'other' }, known)).toEqual([])
  expect(results.beside({}, known)).toEqual([])
})
