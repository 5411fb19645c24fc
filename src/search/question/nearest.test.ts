import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const known = (word: string, more: object = {}) => ({ word, key: word, ...more })

test('the word with the fewest edits is meant', () => {
  expect(nearest('scelrosis', [known('sclerotic'), known('sclerosis')], 2)).toEqual(known('sclerosis'))
})

test.each([
  ['the same first letter', known('liver'), known('giver')],
  ['a word of a name', known('liven', { isName: true }), known('liver')],
  [
    'a word that is a name by itself',
    known('liven', { isName: true, isWhole: true }),
    known('liver', { isName: true }),
  ],
  ['a word of many pages', known('liver'), known('liven', { isSeldom: true })],
])('of two words as near, %s is meant', (_, meant, other) => {
  expect([nearest('livet', [meant, other], 1), nearest('livet', [other, meant], 1)]).toEqual([meant, meant])
})

test('a word too far away, too short, or compared without an edit is never meant', () => {
  expect([
    nearest('livery', [known('spine')], 2),
    nearest('livery', [known('liver')], 0),
    nearest('inn', [known('in')], 1),
  ]).toEqual([undefined, undefined, undefined])
})
