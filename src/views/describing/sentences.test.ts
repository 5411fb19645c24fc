import { expect, test } from 'vitest'
import { sampleCondition, sampleSource } from '../../claims/sample.fixture.ts'
import { sentencesOf } from './sentences.ts'

const line = (line: string, says: string) => ({ line, term: line, says })
const answer = {
  apart: null,
  lines: [line('for', 'Those who pay.'), line('told', 'So.'), line('law', 'Our sources don’t say.')],
}

test('leaves out what means little without the word before it', () => {
  expect(sentencesOf(sampleCondition('ms', 'MS'), answer)).toEqual(['So.'])
})

test('tells of what it is that nobody knows', () => {
  const sentences = (works: string) =>
    sentencesOf(sampleCondition('ms', 'MS'), { apart: null, lines: [line('works', works)] })
  expect(sentences('Not known. Our sources give no result.')).toEqual([
    'Does it help? Not known. Our sources give no result.',
  ])
  expect(sentences('It depends.')).toEqual(['It depends.'])
})

test('tells of a source that others cite how we know it, and what its publisher gains after its word', () => {
  const sentences = (fields: object) => sentencesOf(sampleSource('one', [], fields), answer)
  const who = 'A company (company). 13 October, year not given.'
  expect(sentences({})).toEqual([who, 'Gains: It sells the journey.'])
  expect(sentences({ standing: 'cited', interest: 'none' })).toEqual(['We did not read it whole.', who])
  expect(sentences({ kind: 'this-site' })).toEqual([])
  expect(sentences({ kind: 'this-site', answer: { found: 'It is in force.' } })).toEqual(['It is in force.'])
})
