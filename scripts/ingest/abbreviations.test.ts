import { expect, test } from 'vitest'
import { findAbbreviations } from './abbreviations.ts'
import type { Block } from './segment.ts'

const found = (text: string) =>
  findAbbreviations({ text, at: [0, text.length] } as Block).map(({ short, long, at }) => [
    short,
    long,
    text.slice(...at),
  ])

test.each([
  [
    'acute-on-chronic liver failure (ACLF) was seen',
    [['ACLF', 'acute-on-chronic liver failure', 'acute-on-chronic liver failure']],
  ],
  ['the Center for Drug Evaluation (CDE).', [['CDE', 'Center for Drug Evaluation', 'Center for Drug Evaluation']]],
  ['investigator-initiated trials (IITs)', [['IIT', 'investigator-initiated trials', 'investigator-initiated trials']]],
  ['a hospital (Beijing) and a rate (57.6%)', []],
])('finds the long form in %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})
