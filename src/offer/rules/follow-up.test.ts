import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { followUp } from './follow-up.ts'

test('sets a lack of check-ups beside how long people were watched', () => {
  expect(followUp.beside({ condition: 'pd', cells: 'cord', trial: 'yes', 'follow-up': 'no' }, known)).toEqual([
    {
      id: 'follow-up',
      lead: 'told',
      told: 'No check-ups afterwards',
      mark: 'not-checked',
      word: 'A gap',
      says: ['Trials on late effects are still needed.', 'Without check-ups, a harm that comes late may be missed.'],
      lines: ['People were often followed for only one month.', 'Injuries from the research must be treated.'],
      sources: [link('long-term'), link('one-month'), link('injuries')],
      ask: ['Who checks on me, how often, and for how long?', 'Who pays if I am harmed?'],
      doctor: ['The plan for check-ups, in writing.'],
    },
  ])
})

test('leaves how long people with other cells were watched to those who are offered them', () => {
  expect(followUp.beside({ condition: 'pd' }, known)[0]?.lines).toEqual([])
})

test.each([
  [{}, 'open', 'Whether they check on you afterwards', 'A gap'],
  [{ 'follow-up': 'not-said' }, 'told', 'Nothing about check-ups afterwards', 'A gap'],
  [{ 'follow-up': 'yes' }, 'told', 'They check on you afterwards', 'Ask for how long'],
] as const)('%j', (offer, ...expected) => {
  expect(followUp.beside(offer, known).map(({ lead, told, word }) => [lead, told, word])).toEqual([expected])
})
