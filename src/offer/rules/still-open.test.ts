import { expect, test } from 'vitest'
import { known } from '../known.fixture.ts'
import { stillOpen } from './still-open.ts'

test('turns what was left open into questions', () => {
  expect(
    stillOpen.beside(
      { cells: 'not-said', donor: 'own', route: 'intravenous', price: 1, currency: 'USD', results: 'none' },
      known,
    ),
  ).toEqual([
    {
      id: 'still-open',
      lead: 'open',
      told: 'More questions',
      mark: 'not-checked',
      word: 'Gaps',
      says: ['What they don’t say is worth asking.'],
      lines: [],
      sources: [],
      ask: ['Which cells would I get, and how many?', 'What are the cells taken from?'],
      doctor: [],
    },
  ])
})

test('has nothing to ask where nothing was left open', () => {
  const whole = {
    cells: 'msc',
    donor: 'own',
    tissue: 'other',
    route: 'other',
    price: 1,
    currency: 'USD',
    results: 'none',
  } as const
  expect(stillOpen.beside({ ...whole, trial: 'no', payment: 'yes' }, known)).toEqual([])
})
