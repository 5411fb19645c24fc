import { expect, test } from 'vitest'
import { lexicon } from './lexicon.fixture.ts'
import { searchesOf } from './plan.ts'
import { understand } from './question/understand.ts'

const searches = (question: string) =>
  searchesOf(understand(question, lexicon)).map((round) => round.map(({ words }) => words))

test.each([
  ['als', []],
  ['how much does it cost', []],
  ['zzqxv price', []],
  ['placebo', [['placebo']]],
  ['tumors', [['tumour', 'tumor']]],
  ['“in hainan”', [['in hainan "in hainan"']]],
  ['car t', [['car']]],
  ['als car nerve', [['car nerve'], ['car', 'nerve']]],
])('“%s” is searched as %j', (question, rounds) => {
  expect(searches(question)).toEqual(rounds)
})

test('a single letter is searched where nothing else is there', () => {
  expect(searches('x')).toEqual([['x']])
})

const understood = (words: string[][]) => ({ ...understand('als', lexicon), words })

test('spellings with one stem are searched once, others each by itself', () => {
  expect(searchesOf(understood([['tumours', 'tumour', 'tumor'], ['spine']]))[0]).toEqual([
    { words: 'tumours spine', exact: ['tumours', 'spine'] },
    { words: 'tumor spine', exact: ['tumor', 'spine'] },
  ])
})

test('a question never leads to more than six searches in a round', () => {
  const many = Array.from({ length: 9 }, (_, index) => [`a${index}`, `b${index}`])
  expect(searchesOf(understood(many)).map(({ length }) => length)).toEqual([6, 6, 6])
})
