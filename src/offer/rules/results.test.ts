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
      lines: ['Improved: 33% with cells and 37% with salt water.'],
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
  const [found] = results.beside({ condition: 'ms', results: 'improvement' }, known)
  expect(found?.says).toEqual(['What trials with a comparison found stands below.'])
})

test('names trials of other cells as such', () => {
  expect(results.beside({ condition: 'als', cells: 'cord', results: 'improvement' }, known)[0]?.lines).toEqual([
    'Other cells (NurOwn): A trial of NurOwn missed its main goal.',
  ])
})

test('shows a trial of blood stem cells to those who are offered them', () => {
  const cells = 'haematopoietic-stem-cell-transplant'
  expect(results.beside({ condition: 'ms', cells, results: 'improvement' }, known)[0]?.lines).toEqual([
    'Another treatment, with strong chemotherapy.',
    'Other cells (mesenchymal stem cells): Improved: 33% with cells and 37% with salt water.',
  ])
})

test('says where our list holds no comparison, with those who got better without cells', () => {
  const [found] = results.beside({ condition: 'pd', results: 'words', words: 'You will dance' }, known)
  expect([found?.told, found?.mark, found?.word, found?.says, found?.lines]).toEqual([
    '“You will dance”',
    'not-found',
    'None on our list of comparisons',
    ['Our list of trials with a comparison group holds none for this disease.'],
    ['People improved after surgery without cells.'],
  ])
})

test('says nothing where nothing was told of results', () => {
  expect(results.beside({ condition: 'ms' }, known)).toEqual([])
})
