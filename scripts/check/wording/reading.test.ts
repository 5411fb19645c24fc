import { expect, test } from 'vitest'
import { gradeOf, sentencesOf, wordsOf } from './reading.ts'

const whole = (text: string) => text

test('cuts a text into sentences', () => {
  expect(sentencesOf('We looked. “Nothing” was found! Was it 40.4%? It was.')).toEqual([
    'We looked.',
    '“Nothing” was found!',
    'Was it 40.4%?',
    'It was.',
  ])
})

test('counts words, but no figures', () => {
  expect(wordsOf('In 2019, 40.4% of graft-versus-host patients couldn’t say.')).toEqual([
    'In',
    'of',
    'graft-versus-host',
    'patients',
    'couldn’t',
    'say',
  ])
})

test('grades texts as Kincaid did', () => {
  // 12 words of one syllable each in one sentence: 0.39 × 12 + 11.8 × 1 - 15.59.
  expect(gradeOf(['The cat sat on the mat and looked at the big dog.'], whole)).toBeCloseTo(0.89)
  // The same in two sentences, one of them a text of its own: 0.39 × 6.
  expect(gradeOf(['The cat sat on the mat.', 'It looked at the big dog.'], whole)).toBeCloseTo(-1.45)
})

test('gives few words no grade', () => {
  expect(gradeOf(['An international organisation.'], whole)).toBe(null)
})
