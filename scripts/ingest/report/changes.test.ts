import { expect, test } from 'vitest'
import type { Figure } from '../../../src/schema/figure.ts'
import { toldInOrder } from './changes.ts'

/** Points for each number of a text, with a word for the unit only where it stands there. */
function told(text: string): string[] {
  const figures = [...text.matchAll(/\d+(?:\.\d+)?(?: points)?/g)].map(({ 0: words, index }): Figure => {
    const value = Number.parseFloat(words)
    return { kind: 'count', unit: 'points', low: value, high: value, at: [index, index + words.length] }
  })
  return toldInOrder(figures, text)
}

test.each([
  'The score fell from 38 to 31 points.',
  'The score fell to 31 points from 38.',
  'The score was 31, down from 38.',
  'After a year the score stood at 31 points, from a mean of 38.',
  'The score fell from 38 points at the start to only 31 points.',
  'The score was 31 points, compared with 38 points at baseline.',
  'The score was 31 (baseline 38).',
  '评分从38降至31。',
])('tells a change from its start to its end: %s', (text) => {
  expect(told(text)).toEqual(['from 38 to 31 points'])
})

test.each([
  ['One group scored 38 and the other 31.', ['38 points', '31 points']],
  ['It was 31, compared with 38 with placebo.', ['31 points', '38 points']],
  ['Scores of 31 were seen. They came from 38.', ['31 points', '38 points']],
])('leaves other figures in the order of the passage: %s', (text, words) => {
  expect(told(text)).toEqual(words)
})

test('never takes figures of two kinds for a change', () => {
  const figures: Figure[] = [
    { kind: 'share', unit: 'percent', low: 40, high: 40, at: [0, 3] },
    { kind: 'count', unit: 'patients', low: 12, high: 12, at: [9, 20] },
  ]
  expect(toldInOrder(figures, '40% from 12 patients')).toEqual(['40%', '12 patients'])
})

test('reads a wide gap behind a figure at once', () => {
  expect(told(`It fell to 31 points against 38${' '.repeat(20_000)}.`)).toEqual(['31 points', '38 points'])
})
