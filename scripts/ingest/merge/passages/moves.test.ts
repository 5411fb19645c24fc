import { expect, test } from 'vitest'
import { movesOf } from './moves.ts'
import { placeIn } from './sentence-key.ts'

const passages = (...texts: string[]) => texts.map((text) => ({ id: text.slice(0, 12), text }))

test('finds the passage that each changed one became, near its place', () => {
  const before = passages(
    'Of 40 patients, 7% had a headache.',
    'A course costs 20,000 dollars.',
    'It stands besides a park.',
    'Ask a doctor.',
  )
  const now = passages(
    'New here.',
    'Of 41 patients, 7% had a headache.',
    'A course costs 20,000 dollars.',
    'It  stands beside a park.',
    'Go to the sea in summer.',
  )
  expect([...movesOf(before, now)]).toEqual([
    ['Of 40 patien', 'Of 41 patien'],
    ['It stands be', 'It  stands b'],
  ])
})

test.each([
  [
    'in a sentence that reads the same',
    'It is so. Of 40, 7% had 7% less.',
    '7%',
    17,
    'So it is. Of 40, 7% had 7% less.',
    17,
  ],
  ['as often as they stood before', 'Of 40, 7% had 7% less.', '7%', 14, 'Of 40, the 7% had 7% less.', 18],
  ['elsewhere, where it stands once', 'Of 40, 7% improved.', '7%', 7, 'Of 41 treated, 7% improved.', 15],
])('finds words %s', (_where, before, words, at, now, start) => {
  expect(placeIn(now, before, [at, at + words.length])).toEqual([start, start + words.length])
})

test('finds no words that stand twice in sentences that say something else, or nowhere', () => {
  expect(placeIn('Now 7% or 7%.', 'Then 7%.', [5, 7])).toBeNull()
  expect(placeIn('Now 8%.', 'Then 7%.', [5, 7])).toBeNull()
})
