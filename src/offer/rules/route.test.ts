import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { route } from './route.ts'

test('shows the claims that name the way, with what a check found', () => {
  expect(route.beside({ condition: 'ms', cells: 'cord', route: 'intravenous' }, known)).toEqual([
    {
      id: 'route',
      lead: 'told',
      told: 'Given: into a vein',
      mark: 'record',
      word: 'Claims on record',
      says: ['Claims on this disease name this way of giving these cells. What stands behind each is on its page.'],
      lines: ['A seller says: “Better by vein.” We found: contradicted.'],
      sources: [link('by-vein')],
      ask: ['Why this way, and which harms has it had?'],
      doctor: ['The way it is given. Ask what that could do to you.'],
    },
  ])
})

test.each([
  [{ condition: 'als', cells: 'msc', route: 'intravenous' }, ['No claim found']],
  [{ condition: 'ms', cells: 'exosomes', route: 'intravenous' }, ['No claim found']],
  [{ condition: 'ms', route: 'intravenous' }, ['It depends on the kind of cell']],
  [{ condition: 'als', route: 'other' }, ['Not on our list']],
  [{ condition: 'als', route: 'not-said' }, []],
  [{ route: 'intravenous' }, []],
])('%j', (offer, words) => {
  expect(route.beside(offer, known).map(({ word }) => word)).toEqual(words)
})
