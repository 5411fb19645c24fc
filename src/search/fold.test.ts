import { expect, test } from 'vitest'
import { keyOf, plainly, sameWord, wordsOf } from './fold.ts'
import { editsAllowed, editsBetween } from './question/spelling.ts'

test.each([
  ['Parkinson’s', 'parkinson'],
  ["Lou Gehrig's", 'lou gehrig'],
  ['Parkinson´s', 'parkinson'],
  ['Parkinson‘s', 'parkinson'],
  ['don’t', 'dont'],
  ['Ménière', 'meniere'],
  ['trans\u00adplant\u200b', 'transplant'],
  ['ﬁbrosis', 'fibrosis'],
  ['ＡＬＳ', 'als'],
  ['pàjīnsēn', 'pajinsen'],
  ['US$29,800', 'us$29800'],
])('%s is folded to %s', (text, folded) => {
  expect(plainly(text)).toBe(folded)
})

test('words are runs of letters, numbers and Chinese characters', () => {
  expect(wordsOf('CAR-T: 3.5 of 29,800, 帕金森病vs').map(({ text }) => text)).toEqual([
    'car',
    't',
    '3.5',
    'of',
    '29800',
    '帕金森病',
    'versus',
  ])
})

test.each([
  ['tumour', 'tumors'],
  ['ischaemic', 'ischemic'],
  ['authorised', 'authorize'],
  ['centre', 'centers'],
  ['leukaemia', 'leukemia'],
  ['licence', 'license'],
  ['paralyse', 'paralyzed'],
  ['programme', 'programs'],
  ['haemorrhage', 'hemorrhages'],
  ['oedema', 'edema'],
  ['treated', 'treating'],
])('%s and %s are one word', (one, other) => {
  expect([keyOf(one) === keyOf(other), sameWord(one, other)]).toEqual([true, true])
})

test.each([
  ['clincial', 'clinical', 1],
  ['parkensan', 'parkinson', 2],
  ['acne', 'ache', 1],
  ['spine', 'liver', 3],
])('from %s to %s are %i edits, or more than two', (one, other, edits) => {
  expect(editsBetween(one, other, 2)).toBe(edits)
})

test('one edit is allowed from four letters on, two from eight', () => {
  expect([3, 4, 7, 8, 20].map(editsAllowed)).toEqual([0, 1, 1, 2, 2])
})

test.each([
  ['', '', 0],
  ['als', '', 3],
  ['als', 'als', 0],
  ['ab', 'ba', 1],
])('from “%s” to “%s” are %i edits', (one, other, edits) => {
  expect([editsBetween(one, other, 3), editsBetween(other, one, 3)]).toEqual([edits, edits])
})
