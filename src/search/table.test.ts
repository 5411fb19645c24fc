import { expect, test } from 'vitest'
import { packTable, unpackTable, type Row } from './table.ts'

const rows: Row[] = [
  { id: 'p', kind: 'Condition', about: ['conditions/als/'], verdict: [], status: ['Not known', 'In a trial'] },
  {
    id: 'c',
    kind: 'Claim',
    about: ['conditions/als/', 'sources/a/'],
    evidence: 'A trial',
    verdict: ['Supported', 'Not checked yet'],
    status: [],
    says: 'price',
  },
  { id: 'd', kind: 'Claim', about: ['sources/a/'], evidence: 'A trial', verdict: ['Supported'], status: [] },
]
const term = { id: 't', kind: 'Word explained', about: ['glossary/#placebo'] }

test('what is packed and sent is unpacked as it was', () => {
  const sent = JSON.stringify(packTable([...rows, term], new Map(), ['glossary/#placebo']))
  expect([...unpackTable(JSON.parse(sent), ['glossary/#placebo']).values()]).toEqual([term, ...rows])
})

test('each value is sent once, and only titles of pages that are there', () => {
  const titles = new Map([
    ['sources/a/', 'A source'],
    ['sources/gone/', 'Gone'],
  ])
  expect(packTable([...rows, term], titles, ['glossary/#placebo'])).toEqual({
    addresses: ['conditions/als/', 'sources/a/'],
    titles: { 1: 'A source' },
    words: ['Condition', 'Not known', 'In a trial', 'Claim', 'A trial', 'Supported', 'Not checked yet', 'price'],
    rows: [
      ['p', 0, [0], -1, [], [1, 2], -1],
      ['c', 3, [0, 1], 4, [5, 6], [], 7],
      ['d', 3, [1], 4, [5], [], -1],
    ],
    terms: ['t'],
  })
})
