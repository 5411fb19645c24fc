import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import type { Block } from '../../segment/block.ts'
import { lostSigns, noteLostSigns } from './lost-signs.ts'

test.each([
  ['a gain of =3 lines', ['=3']],
  ['(=12 months)', ['=12']],
  ['36.6 2.1 points', ['36.6 2.1']],
  ['36.6 � 2.1 points', ['36.6 � 2.1']],
  ['people ?65 years', ['?65']],
  ['&ge;3 lines', ['&ge;3']],
  ['the difference was clear (p 0.05)', ['p 0.05']],
  ['1×106 cells/kg', ['1×106']],
  ['30 40% of people', ['30 40%']],
  ['n = 29, n=29, HR =0.5, p = 0.04, I² = 18%, 1×10^6 cells/kg, May 12 30%', []],
  ['Is it 12? 30 of them say so. Prices were 1.2 and 1.5 million, 2.1 3 months', []],
])('finds the signs that %j has lost', (text, expected) => {
  expect(lostSigns(text).map(({ at }) => text.slice(...at))).toEqual(expected)
})

test('says where a sign was lost and what to do', () => {
  const file = new VFile({ path: 'a.txt', value: 'Title\nIt rose by =3 lines.\n' })
  const block: Block = {
    kind: 'prose',
    at: [6, 27],
    text: 'It rose by =3 lines.',
    line: 2,
    label: null,
    heading: null,
    headings: [],
    lead: null,
    cells: [],
    read: [],
  }
  noteLostSigns([block, { ...block, kind: 'furniture' }], {
    file,
    pointOf: (offset) => ({ line: offset < 6 ? 1 : 2, column: offset - 5 }),
  })
  expect(file.messages.map(({ reason, line, column, ruleId }) => ({ reason, line, column, ruleId }))).toEqual([
    {
      reason:
        'Unexpected `=3`, a sign seems to be lost (≥ or ≤): compare it with the article and write it back, ' +
        'until then no figure is read there',
      line: 2,
      column: 12,
      ruleId: 'sign-lost',
    },
  ])
})
