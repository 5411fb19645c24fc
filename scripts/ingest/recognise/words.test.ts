import { expect, test } from 'vitest'
import { foldWord as fold } from '../../../src/language/fold-word.ts'
import { tokensOf } from './words.ts'

test.each([
  ['Therapies', 'therapy'],
  ['tumours', 'tumor'],
  ['Parkinson’s', 'parkinson'],
  ['standardised', 'standardized'],
  ['sclerosis', 'sclerosis'],
  ['diagnoses', 'diagnosis'],
  ['doses', 'dose'],
  ['abscesses', 'abscess'],
  ['headaches', 'headache'],
  ['diseases', 'disease'],
  ['haemorrhagic', 'hemorrhagic'],
  ['oedema', 'edema'],
  ['fibres', 'fiber'],
  ['signalling', 'signaling'],
  ['centres', 'center'],
])('folds spelling, plural and possessive: %j is %j', (word, folded) => {
  expect(fold(word)).toBe(folded)
})

test('keeps the place of a word; each Chinese character is one', () => {
  expect(tokensOf('a 干b').map(({ raw, at }) => [raw, at])).toEqual([
    ['a', [0, 1]],
    ['干', [2, 3]],
    ['b', [3, 4]],
  ])
})
