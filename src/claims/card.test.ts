import { expect, test } from 'vitest'
import type { Claim } from '../schema/claim.ts'
import type { Status } from '../schema/register.ts'
import { cardOf, inShort, piecesOf, rowName } from './card.ts'
import { libraryOf } from './library.ts'
import { evidenceOf } from './evidence.ts'
import { sampleClaim, sampleSource } from './sample.fixture.ts'
import { saidBy } from './said.ts'
import { studyOf } from './study.ts'

const names = new Map()
const share = (value: number): Claim['figures'] => [
  { kind: 'share', of: 'people', low: value, high: value, unit: 'percent', at: [0, 5] },
]
const measure = (outcome: string) => ({ outcome, scale: null, people: null, comparator: 'none', after: null })
const review = { design: 'systematic-review', rule: 'cue-meta-analysis' } as const

const improved = sampleClaim({
  id: 'improved',
  says: '40.4% of people improved.',
  figures: share(40.4),
  measure: measure('improved'),
  evidence: review,
  study: 'review',
  hedged: true,
  with: ['headache'],
})
const headache = sampleClaim({
  id: 'headache',
  kind: 'harm',
  says: '57.6% of people had a headache.',
  figures: share(57.6),
  measure: measure('headache'),
  evidence: review,
  study: 'review',
})
const source = sampleSource('guide', [improved, headache])
const library = libraryOf([source])

test('makes the card of a claim in words', () => {
  const { known, ...card } = cardOf([{ source, claim: improved }], library, names)
  expect(card).toEqual({
    id: 'improved',
    address: '/sources/guide/#improved',
    label: null,
    said: [{ who: 'A company says', gains: 'It sells the journey', address: '/sources/guide/' }],
    says: '40.4% of people improved.',
    pieces: [
      { text: '40.4%', figure: true },
      { text: ' of people improved.', figure: false },
    ],
    people: 'about 40 in 100',
    derived: null,
    hedged: true,
    evidence: {
      mark: 'single',
      words: 'Systematic review of studies. Number of people not given. No comparison group named.',
    },
    verdicts: [],
    unchecked: 'Not checked yet',
    beside: [{ words: 'In the same study: headache 57.6%.', address: '/sources/guide/#headache' }],
  })
  expect(known).toEqual([
    {
      term: 'Where it stands',
      words: [{ words: 'The passage in our summary of A company', address: '/sources/guide/#p-aaaaaa' }],
    },
    { term: 'Published', words: [{ words: 'A company, 13 October, year not given' }] },
    { term: 'What the publisher gains', words: [{ words: 'It sells the journey.' }], inView: true },
    {
      term: 'Evidence',
      words: [
        {
          words: 'Systematic review of studies, by the words for “meta analysis” in the passage.',
        },
      ],
      inView: true,
    },
    {
      term: 'Measured',
      words: [
        {
          words:
            'Improved; scale not given; number of people not given; no comparison group named; after how long: ' +
            'not said.',
        },
      ],
    },
    { term: 'How sure the source is', words: [{ words: 'It speaks with a reserve.' }], inView: true },
    { term: 'How sure the whole evidence is', words: [{ words: 'Not assessed.' }] },
  ])
})

test('calls a figure that is merely traced “Correctly quoted”, and only a claim that holds “Supported”', () => {
  const check = { verdict: 'supported' as const, finding: 'It is so.', sources: ['guide'], on: '2026-11-22' }
  const claim = {
    ...headache,
    checks: [
      { asks: 'traced' as const, ...check },
      { asks: 'holds' as const, ...check },
    ],
  }
  expect(cardOf([{ source, claim }], library, names).verdicts).toEqual([
    { mark: 'supported', word: 'Supported', finding: 'It is so.' },
    { mark: 'traced', word: 'Correctly quoted', finding: 'It is so.' },
  ])
})

test.each([
  ['promotion', 'Promotion by the publisher, kept for the record'],
  ['prediction', 'A prediction, not a result'],
  ['mechanism', 'How it is meant to work; no proof that it does'],
  ['harm', null],
] as const)('labels a %s', (kind, label) => {
  expect(cardOf([{ source, claim: { ...headache, kind } }], library, names).label).toBe(label)
})

test(
  'says what stands beside a claim in the words an editor gave it, else whole: ' +
    'a cut would say more than the source',
  () => {
    const says = 'Apart from very few products, no treatment is authorised, says the guide.'
    const price = sampleClaim({ id: 'price', with: ['long', 'brief'] })
    const page = sampleSource('guide', [
      sampleClaim({ id: 'long', says }),
      sampleClaim({ id: 'brief', says, short: 'None, but for few.' }),
      price,
    ])
    const card = cardOf([{ source: page, claim: price }], libraryOf([page]), names)
    expect(card.beside.map(({ words }) => words)).toEqual([says, 'None, but for few.'])
  },
)

test('a price stands with what we found authorised, where its source says nothing of it', () => {
  const status: Status = {
    id: 'ms-china',
    therapy: 'stem-cell-therapy',
    condition: 'ms',
    place: 'china',
    standing: 'none-found',
    since: 'unknown',
    says: 'We found none authorised for MS. The one approval is for something else.',
    looked: 'We read news.',
    claims: [],
    sources: ['news'],
    checked: '2026-11-22',
  }
  const asked = (...ids: string[]) => {
    const price = sampleClaim({
      id: 'price',
      kind: 'price',
      about: { condition: 'ms' },
      figures: [{ kind: 'money', low: 100, high: 100, currency: 'USD', at: [0, 5] }],
      with: ids,
    })
    const page = sampleSource('guide', [sampleClaim({ id: 'none', kind: 'status', says: 'None is.' }), price])
    return cardOf([{ source: page, claim: price }], libraryOf([page], [status]), names).beside
  }
  expect(asked()).toEqual([{ words: 'We found none authorised for MS.', address: '/status/#status-ms-china' }])
  expect(asked('none').map(({ words }) => words)).toEqual(['None is.'])
})

test('cuts a sentence at its figures', () => {
  expect(piecesOf('It costs 29,000 to 35,000 US dollars.', ['29,000 to 35,000 US dollars', '29,000'])).toEqual([
    { text: 'It costs ', figure: false },
    { text: '29,000 to 35,000 US dollars', figure: true },
    { text: '.', figure: false },
  ])
})

test('names speaker, evidence and rows', () => {
  expect(
    saidBy({
      source: sampleSource('x', [], { interest: 'none' }),
      claim: { ...improved, attributed: 'the professor' },
    }),
  ).toEqual({
    who: 'The professor, as A company reports',
    gains: null,
    address: '/sources/x/',
  })
  expect(evidenceOf({ ...improved, measure: { ...measure('improved'), people: 144, comparator: 'placebo' } })).toEqual({
    mark: 'single',
    words: 'Systematic review of studies. 144 people. Compared with placebo.',
  })
  expect(rowName({ ...improved, qualifiers: { route: ['intravenous'] } }, names)).toBe('Improved, intravenous')
  expect(inShort(headache, names)).toBe('Headache: 57.6%')
  expect(inShort(sampleClaim({ id: 'a', says: 'The guide says nobody should pay.' }), names)).toBe('Nobody should pay.')
})

test('puts good and bad results of a study on one scale', () => {
  const study = studyOf('review', ['improved', 'headache', 'missing'], library, names)
  expect(
    study?.rows.map(({ name, figure, people, share, address }) => ({ name, figure, people, share, address })),
  ).toEqual([
    {
      name: 'Improved',
      figure: '40.4%',
      people: 'about 40 in 100',
      share: { low: 40.4, high: 40.4 },
      address: '/sources/guide/#p-aaaaaa',
    },
    {
      name: 'Headache',
      figure: '57.6%',
      people: 'about 58 in 100',
      share: { low: 57.6, high: 57.6 },
      address: '/sources/guide/#p-aaaaaa',
    },
  ])
  expect(study?.sum).toBe('These shares are not parts of one whole. Do not add them.')
  expect(studyOf('review', ['missing'], library, names)).toBeNull()
})

test('says every share of a sentence in people', () => {
  const two = sampleClaim({ id: 'two', figures: [...share(58.6), ...share(9)] })
  expect(cardOf([{ source, claim: two }], library, names).people).toBe('about 59 in 100; 9 in 100')
})

test('says of a price what is not told with it', () => {
  const figures: Claim['figures'] = [{ kind: 'money', low: 29_000, high: 35_000, currency: 'USD', at: [0, 5] }]
  const price = sampleClaim({ id: 'price', kind: 'price', figures })
  const lines = cardOf([{ source, claim: price }], library, names).known.map(({ term, words }) => [
    term,
    words[0]?.words,
  ])
  expect(lines).toContainEqual(['Number of sessions', 'The source does not say. Ask.'])
  expect(lines).toContainEqual(['What comes on top', 'Not told with the price. Ask for it in writing.'])
})

test('does not take the result of a group for the size of a trial', () => {
  const patients: Claim['figures'] = [{ kind: 'count', low: 3, high: 3, unit: 'patients', at: [0, 1] }]
  const told = {
    id: 'progressed',
    figures: patients,
    evidence: { design: 'randomised-trial', rule: 'by-hand' },
  } as const
  const against = (comparator: string) =>
    evidenceOf(sampleClaim({ ...told, measure: { ...measure('progressed'), comparator } })).words
  expect(against('drugs')).toBe('Randomised trial.')
  expect(against('none')).toBe('Randomised trial. 3 people.')
})

test('marks a sum as ours', () => {
  const derived = { from: ['improved'], how: 'Three sessions come to about 89,400 US dollars.' }
  expect(cardOf([{ source, claim: { ...improved, derived } }], library, names).derived).toBe(
    'Three sessions come to about 89,400 US dollars. Our sum.',
  )
})

test('tells in a card what a search that found nothing looked for, where a sentence of it fits', () => {
  const finding = 'We found no other source for it. That does not prove that the price is wrong.'
  const check = { asks: 'holds' as const, verdict: 'not-found' as const, finding, sources: [], on: '2026-11-22' }
  const told = (words: number) =>
    cardOf([{ source, claim: { ...headache, says: 'word '.repeat(words).trim(), checks: [check] } }], library, names)
      .verdicts[0]
  expect([told(10), told(26), told(40)].map((line) => [line?.word, line?.finding])).toEqual([
    ['Nothing found', finding],
    ['Nothing found', 'We found no other source for it.'],
    ['Nothing found', ''],
  ])
})
