import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { harms } from './harms.ts'

test('sets “no harms” beside the harms that sources name', () => {
  expect(harms.beside({ condition: 'ms', cells: 'msc', harms: 'none' }, known)).toEqual([
    {
      id: 'harms',
      lead: 'told',
      told: 'There are no harms',
      mark: 'disputed',
      word: 'Harms are on record',
      says: ['Harms that our sources name: infection and tumour.', 'How often they happen, the sources do not say.'],
      lines: [
        'In studies of mesenchymal stem cells in this disease, no comparison group named: headache 57.6%. These shares do not add up.',
        'Tumour: One case.',
      ],
      sources: [link('headache'), link('infection'), link('tumour')],
      ask: ['Which harms have your own patients had? Who counted them, and for how long?'],
      doctor: ['What they say of harms. Ask what these cells could do to you.'],
    },
  ])
})

test.each([
  [{}, 'open', 'A gap'],
  [{ harms: 'not-said' }, 'told', 'A gap'],
  [{ harms: 'named' }, 'told', 'Beside the harms they name'],
  [{ harms: 'none', cells: 'exosomes' }, 'told', 'We can’t tell'],
] as const)('%j', (offer, lead, word) => {
  expect(harms.beside(offer, known).map((one) => [one.lead, one.word])).toEqual([[lead, word]])
})

test('tells the harms of a blood stem cell transplant to those who are offered one', () => {
  const lines = (cells: string) => harms.beside({ condition: 'ms', cells }, known)[0]?.lines
  expect(lines('haematopoietic-stem-cell-transplant')).toContain('It comes with a high-risk chemotherapy.')
  expect(lines('msc')).not.toContain('It comes with a high-risk chemotherapy.')
})

test('tells no harm of one kind of cell to those whose offer names no kind', () => {
  expect(harms.beside({ condition: 'ms' }, known)[0]?.lines).toEqual(['Tumour: One case.'])
})

test('holds no claim for the harms of other cells, and does not say that there are none', () => {
  expect(harms.beside({ cells: 'other' }, known)[0]?.says).toEqual([
    'We hold no claim on harms of these cells. That does not mean that there are none.',
  ])
})
