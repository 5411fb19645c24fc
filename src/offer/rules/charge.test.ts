import { expect, test } from 'vitest'
import { known, link } from '../known.fixture.ts'
import { charge } from './charge.ts'

test('sets a charge for a trial beside the rule', () => {
  expect(charge.beside({ trial: 'yes', payment: 'yes' }, known)).toEqual([
    {
      id: 'charge',
      lead: 'told',
      told: 'It is a trial, and you pay',
      mark: 'disputed',
      word: 'At odds with the rule, as reported',
      says: ['Hospitals must not charge people who take part in research.', 'Order 818 took effect on 1 May 2026.'],
      lines: ['The official text is not known to us.'],
      sources: [link('no-charge'), link('in-force'), link('no-charge-2015')],
      ask: ['Under which number is the trial registered?', 'What is the charge for, and why is there one? In writing.'],
      doctor: ['The trial’s number, and what they wrote about the charge.'],
    },
  ])
})

test('asks which approval allows a charge outside research', () => {
  expect(charge.beside({ trial: 'no', payment: 'yes' }, known)).toEqual([
    {
      id: 'charge',
      lead: 'told',
      told: 'It is no trial, and you pay',
      mark: 'not-found',
      word: 'We know of no approval under this rule',
      says: ['Hospitals may charge once a technology is approved.', 'No page that we read names an approved one.'],
      lines: ['A local rule of one zone allows paid treatments.'],
      sources: [link('after-approval'), link('no-technology'), link('zone')],
      ask: [
        'Which approval covers this treatment for my disease? What is its number?',
        'In which hospital is it given?',
      ],
      doctor: ['The number of the approval, if they name one.'],
    },
  ])
})

test.each([
  [{ trial: 'yes', payment: 'no' }, ['The rule asks for this']],
  [{ trial: 'yes' }, ['Still open']],
  [{ trial: 'yes', payment: 'not-said' }, ['Still open']],
  [{ payment: 'yes' }, ['Still open']],
  [{ trial: 'not-said', payment: 'yes' }, ['Still open']],
  [{ price: 100, currency: 'USD' }, ['Still open']],
  [{ trial: 'yes', price: 100, currency: 'USD' }, ['At odds with the rule, as reported']],
  [{ trial: 'no', payment: 'no', price: 100, currency: 'USD' }, ['Two answers that don’t fit']],
  [{ trial: 'no' }, []],
  [{}, []],
] as const)('%j', (offer, words) => {
  expect(charge.beside(offer, known).map(({ word }) => word)).toEqual(words)
})

test('says nothing of a rule that no claim tells', () => {
  expect(charge.beside({ trial: 'yes', payment: 'yes' }, { ...known, law: { ...known.law, 'no-charge': [] } })).toEqual(
    [],
  )
})
