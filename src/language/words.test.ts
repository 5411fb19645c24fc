import { expect, test } from 'vitest'
import type { Figure } from '../schema/figure.ts'
import {
  capital,
  countWords,
  dateWords,
  figureWords,
  firstSentences,
  listWords,
  numberWords,
  outOfHundred,
  peopleWords,
  shorten,
} from './words.ts'

const at: [number, number] = [0, 1]

test.each([
  ['2024-12', 'December 2024'],
  ['2025', '2025'],
])('says the date %s as “%s”', (date, words) => {
  expect(dateWords(date)).toBe(words)
})

test.each<[Figure, string]>([
  [
    { kind: 'money', low: 29_800, high: 29_800, currency: 'USD', comparator: 'from', approximate: true, at },
    'from about 29,800 US dollars',
  ],
  [{ kind: 'money', low: 500, high: 500, currency: 'SEK', at }, '500 SEK'],
  [{ kind: 'share', of: 'people', low: 40.4, high: 40.4, unit: 'percent', at }, '40.4%'],
  [{ kind: 'share', of: 'people', low: 60, high: 70, unit: 'percent', approximate: true, at }, 'about 60 to 70%'],
  [{ kind: 'duration', low: 3, high: 6, unit: 'months', at }, '3 to 6 months'],
  [{ kind: 'duration', low: 1, high: 1, unit: 'months', comparator: 'over', at }, 'over 1 month'],
  [{ kind: 'count', low: 12, high: 12, unit: 'patients', comparator: 'at-least', at }, 'at least 12 patients'],
  [{ kind: 'count', low: 1, high: 1, unit: 'patients', at }, '1 patient'],
  [{ kind: 'date', low: '2025-01-02', high: '2025-01-02', at }, '2 January 2025'],
  [{ kind: 'date', low: '2024', high: '2026', at }, '2024 to 2026'],
  [{ kind: 'age', low: 14, high: 14, unit: 'years', at }, 'age 14'],
  [{ kind: 'identifier', low: 'NCT01', high: 'NCT01', at }, 'NCT01'],
  [{ kind: 'ratio', low: 0.94, high: 0.94, at }, '0.94'],
])('says a figure in words: %o', (figure, words) => {
  expect(figureWords(figure)).toBe(words)
})

test('turns a share of people into people out of a hundred, and nothing else', () => {
  expect(outOfHundred({ kind: 'share', of: 'people', low: 40, high: 40, unit: 'percent', at })).toBe('40 in 100')
  expect(outOfHundred({ kind: 'share', of: 'people', low: 38.5, high: 57.6, unit: 'percent', at })).toBe(
    'about 39 to 58 in 100',
  )
  expect(outOfHundred({ kind: 'share', low: 43, high: 43, unit: 'percent', at })).toBeNull()
  expect(outOfHundred({ kind: 'share', of: 'change', low: 50, high: 50, unit: 'percent', at })).toBeNull()
  expect(outOfHundred({ kind: 'count', low: 12, high: 12, unit: 'people', at })).toBeNull()
})

test('keeps every digit of a number', () => {
  expect([1, 999, 1000, 1_234_567.25, 0.94].map(numberWords)).toEqual(['1', '999', '1,000', '1,234,567.25', '0.94'])
})

test('joins, shortens, counts and begins words', () => {
  expect([[], ['fat'], ['fat', 'cord'], ['marrow', 'fat', 'cord']].map(listWords)).toEqual([
    '',
    'fat',
    'fat and cord',
    'marrow, fat and cord',
  ])
  expect(shorten('It sells the service, and the trip.', 4)).toBe('It sells the service…')
  expect(shorten('It sells.', 4)).toBe('It sells.')
  const finding = 'Trials disagree. The largest missed its goal.'
  expect([2, 9, 1].map((words) => firstSentences(finding, words))).toEqual(['Trials disagree.', finding, 'Trials…'])
  expect(countWords(' two  words ')).toBe(2)
  expect(capital('company')).toBe('Company')
  expect([1, 1440].map(peopleWords)).toEqual(['1 person', '1,440 people'])
})
