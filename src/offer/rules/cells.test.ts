import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { cells } from './cells.ts'

const onNurown = {
  condition: 'als',
  therapies: ['nurown'],
  routes: [],
  tissues: [],
  result: true,
  checked: 'It walked.',
  source: link('x'),
}

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

test('looks for the tissue by itself, where the kind of cell is named', () => {
  expect(found({ condition: 'ms', cells: 'msc', tissue: 'fat-tissue' })[1]).toEqual(['tissue', 'No claim found', []])
  expect(found({ condition: 'ms', tissue: 'umbilical-cord' })).toEqual([
    ['tissue', 'It depends on the kind of cell', []],
  ])
})

test('takes no claim on a product for one on the cells it is made of: it asks whether it is that', () => {
  const [one] = cells.beside({ condition: 'als', cells: 'msc' }, { ...known, named: [...known.named, onNurown] })
  expect([one?.word, one?.sources, one?.ask[0]]).toEqual([
    'No result found',
    [link('aim-als')],
    'Our sources name NurOwn among these cells. Is it that?',
  ])
})

test('takes no claim on cells from a tissue for one on a product from it', () => {
  const product = { ...known, cells: known.cells.map((one) => ({ ...one, product: true })) }
  expect(cells.beside({ condition: 'ms', cells: 'cord' }, product)[0]?.word).toBe('No claim found')
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

test.each([
  {},
  { cells: 'msc' },
  { condition: 'ms', cells: 'stem-cell-therapy' },
  { condition: 'ms', cells: 'not-said', tissue: 'not-said' },
])('says nothing of %j', (offer) => {
  expect(cells.beside(offer, known)).toEqual([])
})
