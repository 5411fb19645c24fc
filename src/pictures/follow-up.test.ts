import { expect, test } from 'vitest'
import { measure } from '../schema/claim.ts'
import type { FollowUp } from '../schema/register.ts'
import { followUpPicture } from './follow-up.ts'
import { figuresOf, names, shownClaims } from './pictures.fixture.ts'

const lasting = (low: number, high: number, unit: string, more: object = {}) =>
  figuresOf({ kind: 'duration', low, high, unit, ...more })
const entry = (claim: string, tells: FollowUp['tells'], name: string): FollowUp => ({
  id: claim,
  condition: 'ms',
  name,
  tells,
  claim,
})

test('draws the time claimed against the time that people were followed, on one scale', () => {
  const claims = shownClaims(
    { id: 'lasts', ...lasting(12, 12, 'months', { comparator: 'at-least' }) },
    { id: 'matures', kind: 'prediction', ...lasting(3, 6, 'months') },
    {
      id: 'walked',
      measure: measure.parse({ outcome: 'walking', scale: null, people: 1, comparator: 'none', after: 'one month' }),
      ...lasting(1, 1, 'months', { comparator: 'over' }),
    },
    { id: 'stay', kind: 'duration', ...lasting(3, 4, 'weeks') },
  )
  const register = [entry('lasts', 'claimed', 'The effect'), entry('matures', 'claimed', 'Until cells mature')]
  const row = (name: string, what: string, time: string, id: string) => [
    [{ words: name }],
    [{ words: what }],
    [{ words: time }],
    [{ words: `A company says: ${id}.`, address: `/sources/guide/#${id}` }],
  ]
  expect(followUpPicture(claims, register, names)).toEqual({
    kind: 'bars',
    id: 'follow-up',
    title: 'The time claimed, and how long people were followed',
    alternative:
      'The time claimed: at least 12 months (The effect). The time claimed: ' +
      '3 to 6 months (Until cells mature). How long people were followed: over 1 month (Walking).',
    notes: [
      'What is claimed for a longer time than people were followed has not been seen yet.',
      'Dashed: up to this long, or only planned.',
      'An arrow: at least, or more than, this long.',
    ],
    groups: [
      {
        heading: 'The time claimed',
        rows: [
          { name: 'The effect', words: 'at least 12 months', bars: [{ shape: 'bar', from: 0, to: 100, open: true }] },
          {
            name: 'Until cells mature',
            words: '3 to 6 months',
            bars: [
              { shape: 'bar', from: 0, to: 25 },
              { shape: 'range', from: 25, to: 50 },
            ],
          },
        ],
      },
      {
        heading: 'How long people were followed',
        rows: [{ name: 'Walking', words: 'over 1 month', bars: [{ shape: 'bar', from: 0, to: 8.3, open: true }] }],
      },
    ],
    marks: [0, 3, 6, 9, 12].map((month) => ({ at: (month / 12) * 100, words: String(month) })),
    unit: 'months',
    key: [],
    table: {
      columns: ['Of what', 'What it tells', 'How long', 'Where it stands'],
      rows: [
        row('The effect', 'The time claimed', 'at least 12 months', 'lasts'),
        row('Until cells mature', 'The time claimed', '3 to 6 months', 'matures'),
        row('Walking', 'How long people were followed', 'over 1 month', 'walked'),
      ],
    },
  })
})

test('draws what nobody tells as unknown', () => {
  const picture = followUpPicture(
    shownClaims({ id: 'visits', ...lasting(2, 2, 'years') }),
    [entry('visits', 'followed', 'Two people')],
    names,
  )
  expect(picture?.groups[0]).toEqual({
    heading: 'The time claimed',
    rows: [{ name: 'Not known', words: 'our sources don’t say', bars: [] }],
  })
  expect(picture?.marks.map(({ words }) => words)).toEqual(['0', '6', '12', '18', '24'])
})

test('keeps what is only planned apart', () => {
  const picture = followUpPicture(
    shownClaims({ id: 'plan', ...lasting(2, 2, 'years') }),
    [entry('plan', 'planned', 'The trial')],
    names,
  )
  expect(picture?.groups[2]).toEqual({
    heading: 'How long people are to be followed',
    rows: [{ name: 'The trial', words: '2 years', bars: [{ shape: 'range', from: 0, to: 100 }] }],
  })
})

test('gives no picture where claims tell neither', () => {
  expect(
    followUpPicture(shownClaims({ id: 'stay', kind: 'duration', ...lasting(3, 4, 'weeks') }), [], names),
  ).toBeNull()
})
