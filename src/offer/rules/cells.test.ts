import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { cells } from './cells.ts'

const found = (offer: Parameters<typeof cells.beside>[0]) =>
  cells.beside(offer, known).map(({ id, word, sources }) => [id, word, sources])

test('says that no claim names these cells, and names claims on a wider kind as such', () => {
  expect(cells.beside({ condition: 'als', cells: 'cord' }, known)).toEqual([
    {
      id: 'cells',
      lead: 'told',
      told: 'Umbilical cord cells',
      mark: 'not-found',
      word: 'No claim found',
      says: [
        'No claim that we hold on this disease names these cells. That does not show that nobody has tried it.',
        'There are claims on a wider kind: mesenchymal stem cells.',
      ],
      lines: [],
      sources: [link('aim-als')],
      ask: ['What was found with these very cells, in people with my disease?'],
      doctor: ['The name of the cells and how many, in writing.'],
    },
  ])
})

test('counts a claim on a wider kind from their tissue as one on these cells', () => {
  expect(found({ condition: 'ms', cells: 'cord' })).toEqual([['cells', 'Claims on record', [link('from-cord')]]])
})

test('tells claims without a result in people from those with one', () => {
  expect(found({ condition: 'als', cells: 'msc' })).toEqual([['cells', 'No result found', [link('aim-als')]]])
})

test('looks for the tissue by itself', () => {
  expect(found({ condition: 'ms', tissue: 'fat-tissue' })).toEqual([['tissue', 'No claim found', []]])
})

test('asks back where cells and donor don’t fit', () => {
  expect(cells.beside({ cells: 'nurown', donor: 'donor' }, known)).toEqual([
    {
      id: 'donor',
      lead: 'told',
      told: 'NurOwn, and they are a donor’s',
      mark: 'disputed',
      word: 'Two answers that don’t fit',
      says: ['As far as we know, these cells are the patient’s own.'],
      lines: [],
      sources: [],
      ask: ['Whose cells are they, and who tested them?'],
      doctor: [],
    },
  ])
})

test('can’t look for what is not on the list', () => {
  expect(found({ condition: 'ms', cells: 'other', tissue: 'other' })).toEqual([
    ['cells', 'Not on our list', []],
    ['tissue', 'Not on our list', []],
  ])
})

test.each([{}, { cells: 'msc' }, { condition: 'ms', cells: 'not-said', tissue: 'not-said' }])(
  'says nothing of %j',
  (offer) => {
    expect(cells.beside(offer, known)).toEqual([])
  },
)
