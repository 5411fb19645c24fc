import { expect, test } from 'vitest'
import { landing, plainExcerpt, runsOf } from './excerpt.ts'
import { lexicon } from './lexicon.fixture.ts'
import { bestOf, searchesOf } from './plan.ts'
import { firstResults, resultsOf } from './results.ts'
import { packTable, unpackTable, type Row } from './table.ts'
import { understand } from './question/understand.ts'

const als = 'conditions/amyotrophic-lateral-sclerosis/'
const source = 'sources/a-guide/'
const all: Row[] = [
  { id: 'p1', kind: 'Condition', about: [als], verdict: [], status: ['Not known'] },
  { id: 'p2', kind: 'Source', about: [source, als], verdict: [], status: [] },
  {
    id: 'c1',
    kind: 'Claim',
    about: [als, source],
    evidence: 'None',
    verdict: ['Not checked yet'],
    status: [],
    says: 'outcome',
  },
  {
    id: 'c2',
    kind: 'Claim',
    about: [als, source],
    evidence: 'A list',
    verdict: ['Supported'],
    status: [],
    says: 'price',
  },
  { id: 't1', kind: 'Word explained', about: ['glossary/#clinical-trial'] },
]
const rows = new Map(all.map((row) => [row.id, row]))

test('a named disease comes first, with what is asked of it before its other claims', () => {
  const understood = understand('als price', lexicon)
  const { found, number } = resultsOf(understood, [], rows, lexicon, {})
  expect(found.map(({ address, id, block, claims }) => ({ address, id, block, claims }))).toEqual([
    { address: als, id: 'p1', block: 'price', claims: ['c2', 'c1'] },
    { address: 'guides/costs/', id: null, block: null, claims: [] },
    { address: source, id: 'p2', block: null, claims: [] },
  ])
  expect(number).toBe(5)
})

test('names alone give the first results, in the same order', () => {
  expect(firstResults(understand('als price', lexicon)).map(({ address }) => address)).toEqual([als, 'guides/costs/'])
})

test('what the text says stands under the page that is named', () => {
  const { found } = resultsOf(understand('als spine', lexicon), [{ id: 'c1', score: 3 }], rows, lexicon, {})
  expect(found.map(({ address, claims }) => ({ address, claims }))).toEqual([{ address: als, claims: ['c1'] }])
})

test('a choice narrows the results; the others tell how many each would leave', () => {
  const { found, number, counts } = resultsOf(understand('als', lexicon), [], rows, lexicon, { verdict: 'Supported' })
  expect({ found: found.map(({ claims }) => claims), number }).toEqual({ found: [['c2']], number: 1 })
  expect(counts.verdict.map(({ value, number }) => [value, number])).toEqual([
    ['Not checked yet', 1],
    ['Supported', 1],
  ])
  expect(counts.condition).toEqual([
    { value: 'amyotrophic-lateral-sclerosis', words: 'Amyotrophic lateral sclerosis', number: 1 },
  ])
})

test('with a choice only what is chosen is counted, not the pages that names alone bring', () => {
  const { found, number } = resultsOf(understand('als price', lexicon), [], rows, lexicon, { verdict: 'Supported' })
  expect({ found: found.map(({ address, claims }) => ({ address, claims })), number }).toEqual({
    found: [{ address: als, claims: ['c2'] }],
    number: 1,
  })
})

test('an unknown choice leaves nothing, and can still be taken back', () => {
  const { found, number, counts } = resultsOf(understand('als', lexicon), [], rows, lexicon, { verdict: 'Nonsense' })
  expect({ found, number, verdicts: counts.verdict.map(({ value, number }) => [value, number]) }).toEqual({
    found: [],
    number: 0,
    verdicts: [
      ['Nonsense', 0],
      ['Not checked yet', 1],
      ['Supported', 1],
    ],
  })
})

test('an empty choice is none', () => {
  const results = (chosen: object) => resultsOf(understand('als', lexicon), [], rows, lexicon, chosen)
  expect(results({ verdict: '', kind: '' })).toEqual(results({}))
})

test('where no name stands in the question, what fits best comes first', () => {
  const hits = [
    { id: 'c1', score: 1 },
    { id: 'p2', score: 2 },
    { id: 'gone', score: 1 },
  ]
  const { found, number } = resultsOf(understand('spine', lexicon), hits, rows, lexicon, {})
  expect({ found: found.map(({ address, id, claims }) => ({ address, id, claims })), number }).toEqual({
    found: [
      { address: source, id: 'p2', claims: [] },
      { address: als, id: 'p1', claims: ['c1'] },
    ],
    number: 2,
  })
})

test('a question of which nothing is left has no results', () => {
  const { found, number } = resultsOf(understand('zzqxv price', lexicon), [], rows, lexicon, {})
  expect({ found, number }).toEqual({ found: [], number: 0 })
})

test('the table is the same after packing', () => {
  const packed = packTable(all, new Map([[source, 'A guide']]), ['glossary/#clinical-trial'])
  expect(unpackTable(packed, ['glossary/#clinical-trial'])).toEqual(
    new Map([['t1', rows.get('t1')], ...[...rows].filter(([id]) => id !== 't1')]),
  )
  expect(Object.values(packed.titles)).toEqual(['A guide'])
})

test('text is only searched for what is no name, each spelling by itself, fewer words where all are too many', () => {
  expect(searchesOf(understand('als price', lexicon))).toEqual([])
  expect(searchesOf(understand('als nerves', lexicon))).toEqual([[{ words: 'nerve', exact: ['nerve'] }]])
  expect(
    searchesOf(understand('nerve loss in hainan', lexicon)).map((round) => round.map(({ words }) => words)),
  ).toEqual([['nerve loss hainan'], ['loss hainan', 'nerve hainan', 'nerve loss']])
})

test('what several searches found counts once, with its best score', () => {
  expect(
    bestOf([
      [{ id: 'a', score: 1 }],
      [
        { id: 'a', score: 2 },
        { id: 'b', score: 1 },
      ],
    ]),
  ).toEqual([
    { id: 'a', score: 2 },
    { id: 'b', score: 1 },
  ])
})

test('an excerpt is text, with the words looked for marked in any form', () => {
  expect(runsOf('Loss of nerves <b>', [['nerve'], ['loss']])).toEqual([
    { text: 'Loss', marked: true },
    { text: ' of ', marked: false },
    { text: 'nerves', marked: true },
    { text: ' <b>', marked: false },
  ])
  expect(plainExcerpt('a <mark>b</mark> &lt;img onerror=&quot;x&quot;&gt; &unknown;')).toBe(
    'a b <img onerror="x"> &unknown;',
  )
})

test('the browser is told which words to mark, and where', () => {
  const runs = [
    { text: 'cord', marked: true },
    { text: ' and ', marked: false },
    { text: 'graft-versus host', marked: true },
  ]
  expect(landing('harms', runs)).toBe('#harms:~:text=graft%2Dversus%20host')
  expect([landing('harms', []), landing('', [])]).toEqual(['#harms', ''])
})
