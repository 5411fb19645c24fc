import { expect, test } from 'vitest'
import { comparison } from '../schema/register.ts'
import { measure } from '../schema/claim.ts'
import { figuresOf, names, shownClaims } from './pictures.fixture.ts'
import { sharesApart } from './shares-apart.ts'

const result = (id: string, share: number, comparator = 'none') => ({
  id,
  says: `${share}% ${id}.`,
  study: 'review-ms',
  measure: measure.parse({ outcome: id, scale: null, people: null, comparator, after: null }),
  ...figuresOf({ kind: 'share', of: 'people', unit: 'percent', low: share, high: share }),
})

test('lists shares without a comparison group, and says that they are no parts of one whole', () => {
  const claims = shownClaims(result('improved', 40.4), result('stable', 32.8), result('worsened', 18.1))
  expect(sharesApart(claims, [], names)).toEqual({
    kind: 'shares-apart',
    id: 'shares-apart',
    title: 'Shares without a comparison group',
    alternative:
      'No comparison group is named for these shares. How many would have fared the same without the cells is ' +
      'not known. So no picture of a hundred people stands here.',
    notes: [
      '40.4 + 32.8 + 18.1 is not 100. They come to 91.3: they are not parts of one whole, ' +
        'and the source does not say why.',
    ],
    table: {
      columns: ['What was counted', 'Share', 'Compared with', 'Where it stands'],
      rows: [
        ['Improved', '40.4%', 'improved'],
        ['Stable', '32.8%', 'stable'],
        ['Worsened', '18.1%', 'worsened'],
      ].map(([name, share, id]) => [
        [{ words: name }],
        [{ words: share }],
        [{ words: 'No comparison group named' }],
        [{ words: `A company says: ${share} ${id}.`, address: `/sources/guide/#${id}` }],
      ]),
    },
  })
})

test('gives the reason that an editor noted for the sum', () => {
  const notes = ['The three come to 91.3: each was pooled by itself.']
  const claims = shownClaims({ ...result('improved', 40.4), notes }, result('stable', 32.8), result('worsened', 18.1))
  expect(sharesApart(claims, [], names)?.notes).toEqual([
    '40.4 + 32.8 + 18.1 is not 100. The three come to 91.3: each was pooled by itself.',
  ])
})

test('adds up nothing that does not look like parts of one whole', () => {
  const claims = shownClaims(result('improved', 60), result('stable', 40), result('headache', 57.6))
  expect(sharesApart(claims, [], names)?.notes).toEqual([])
})

test('leaves out shares with a comparison', () => {
  const trial = comparison.parse({
    id: 'trial',
    title: 'A trial',
    condition: 'ms',
    therapy: 'cells',
    counted: 'Stable',
    arms: [
      { name: 'cells', role: 'treated', claim: 'stable', of: null },
      { name: 'drugs', role: 'comparison', claim: 'other', of: null },
    ],
    'follow-up': 'unknown',
    sources: ['trial'],
  })
  expect(sharesApart(shownClaims(result('improved', 33, 'placebo'), result('stable', 40)), [trial], names)).toBeNull()
})
