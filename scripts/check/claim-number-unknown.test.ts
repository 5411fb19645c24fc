import { expect, test } from 'vitest'
import { claimNumberUnknown } from './claim-number-unknown.ts'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'

const told =
  '<Passage id="7f3a9c" line="1">\n\nIn 2019, 40.4% of three groups in trial NCT01234567 improved.\n\n</Passage>'
const faults = (says: string, more: string[] = [], body = told) =>
  faultsIn(claimNumberUnknown, {
    'sources/guide.mdx': sourcePage(claimYaml('improved', more).replace('says: A price.', `says: ${says}`), body),
  })

test('reports a number in the sentence and in its short form that the passage does not state', () => {
  expect(faults('44.4% improved.', ['short: 41% improved.'])).toEqual([
    'sources/guide.mdx:6:11: Unexpected number `44.4` in `says` of claim `improved`, its passage states no such number: correct the sentence',
    'sources/guide.mdx:13:12: Unexpected number `41` in `short` of claim `improved`, its passage states no such number: correct the sentence',
  ])
})

test.each([
  ['In 2019, 40.4% of 3 groups improved.', []],
  ['Product UX-DA001 and the 2nd trial.', []],
  ['Some improved.', ['notes: [The trial had 54 people.]']],
])('accepts: %s', (says, more) => {
  expect(faults(says, more)).toEqual([])
})

test('accepts any number where the words of the source may not be shown', () => {
  expect(faults('44.4% improved.', [], '<Passage id="7f3a9c" line="1" />')).toEqual([])
})
