import { expect, test } from 'vitest'
import { deniesHarm, rankOf } from './queries.ts'

const none = { first: null, words: '' }
const uncovered = { kind: 'uncovered', q: 'autism', want: [], uncovered: 'autism' }

test('a disease that was not looked at is answered by its box alone', () => {
  const box = { first: 'not-looked-at', words: '' }
  expect([rankOf(uncovered, [], box), rankOf(uncovered, [['/a/']], box), rankOf(uncovered, [], none)]).toEqual([
    0,
    null,
    null,
  ])
})

test('a word that is everywhere is answered by its box, or by a page that is wanted', () => {
  const wide = { kind: 'wide', q: 'china', want: [], wide: true as const }
  expect([
    rankOf(wide, [], { first: 'wide', words: '' }),
    rankOf(wide, [], none),
    rankOf({ ...wide, want: ['/a/'] }, [['/b/'], ['/a/', '/c/']], none),
  ]).toEqual([0, null, 1])
})

test.each([
  ['Our sources name no harm for this.', true],
  ['No harm is known.', true],
  ['No side effects were seen.', true],
  ['It is safe.', true],
  ['Our sources do not tell of harms for this. That does not mean there are none.', false],
  ['Infection, rejection, tumour. How often: not said.', false],
])('whether “%s” denies harm: %s', (words, denies) => {
  expect(deniesHarm({ first: 'answer', words })).toBe(denies)
})
