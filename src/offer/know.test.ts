import { expect, test } from 'vitest'
import type { Comparison, Status } from '../schema/register.ts'
import { therapy as therapyEntry } from '../schema/page.ts'
import type { Entry } from '../schema/vocabulary.ts'
import { libraryOf } from '../claims/library.ts'
import { namesOf } from '../vocabulary/names.ts'
import type { Page } from '../views/page.ts'
import { sampleClaim, sampleCondition, sampleSource } from '../claims/sample.fixture.ts'
import { knownFor } from './know.ts'
import type { Shelf } from './know/shelf.ts'

const entry = { others: [], abbreviations: [], variants: [], definition: 'A thing.' }
const facts = { product: 'unknown', developer: 'unknown', trials: 'unknown', 'cell-type': 'unknown' } as const
const names = namesOf([
  {
    kind: 'therapy',
    entry: { ...entry, ...facts, id: 'msc', name: 'mesenchymal cells', 'cell-source': 'unknown', donor: 'either' },
  },
  {
    kind: 'therapy',
    entry: {
      ...entry,
      ...facts,
      id: 'cord',
      name: 'cord cells',
      abbreviations: ['CC'],
      broader: 'msc',
      'cell-source': ['umbilical-cord'],
      donor: 'donor',
    },
  },
  {
    kind: 'term',
    entry: { ...entry, id: 'intrathecal', name: 'into the spinal canal', variants: ['intrathecal'], role: 'route' },
  },
  { kind: 'term', entry: { ...entry, id: 'lumbar-puncture', name: 'lumbar puncture', role: 'route' } },
  { kind: 'term', entry: { ...entry, id: 'headache', name: 'headache', role: 'harm' } },
] satisfies { kind: 'therapy' | 'term'; entry: Entry<'therapy' | 'term'> }[])

const at: [number, number] = [0, 1]
const share = (low: number) => ({ kind: 'share', low, high: low, unit: 'percent', at }) as const
const measured = (outcome: string, comparator = 'none') => ({
  outcome,
  scale: null,
  people: 27,
  comparator,
  after: null,
})
const holds = {
  asks: 'holds',
  verdict: 'not-found',
  finding: 'We found no other source.',
  sources: [],
  on: '2026-11-22',
} as const

const claims = [
  sampleClaim({
    id: 'price-ms',
    kind: 'price',
    says: 'It costs 100 US dollars for one session.',
    figures: [{ kind: 'money', low: 100, high: 100, currency: 'USD', at }],
    qualifiers: { sessions: 1 },
    with: ['none-authorised'],
    checks: [{ ...holds, sources: [] }],
  }),
  sampleClaim({ id: 'three-ms', kind: 'price', says: 'Three sessions are advised.', qualifiers: { sessions: 3 } }),
  sampleClaim({
    id: 'none-authorised',
    kind: 'status',
    says: 'None is authorised.',
    short: 'None authorised.',
    about: { therapy: 'msc' },
  }),
  sampleClaim({
    id: 'improved',
    says: '33% improved.',
    about: { condition: 'ms', therapy: 'msc' },
    qualifiers: { route: ['lumbar-puncture'] },
    measure: measured('improved', 'salt water'),
    figures: [share(33)],
  }),
  sampleClaim({
    id: 'improved-salt-water',
    says: '37% improved.',
    about: { condition: 'ms', therapy: 'msc' },
    qualifiers: { arm: 'control' },
    measure: measured('improved', 'salt water'),
    figures: [share(37)],
  }),
  sampleClaim({
    id: 'headache',
    kind: 'harm',
    says: 'Headache in 57.6%.',
    about: { condition: 'ms', therapy: 'cord' },
    measure: measured('headache'),
    figures: [share(57.6)],
  }),
  sampleClaim({
    id: 'no-harm',
    kind: 'harm',
    denies: true,
    about: { condition: 'ms', therapy: 'cord' },
    measure: measured('headache'),
  }),
  sampleClaim({
    id: 'unseen',
    state: 'read',
    kind: 'price',
    figures: [{ kind: 'money', low: 1, high: 1, currency: 'USD', at }],
  }),
  sampleClaim({
    id: 'rule-order-818-no-charge',
    kind: 'rule',
    says: 'Nobody may be charged.',
    about: { regulation: 'order-818' },
  }),
]

const therapy: Page<'therapy'> = {
  kind: 'therapy',
  id: 'cord',
  path: 'content/therapies/cord.mdx',
  facts: therapyEntry.parse({
    ...facts,
    title: 'Cord cells',
    summary: 'Cells.',
    'cell-source': ['umbilical-cord'],
    donor: 'donor',
    routes: 'unknown',
  }),
  sections: [],
  faults: [],
}

const status: Status = {
  id: 'ms-china',
  therapy: 'msc',
  condition: 'ms',
  place: 'china',
  standing: 'none-found',
  since: 'unknown',
  says: 'We found none.',
  looked: 'We read news.',
  helps: 'Not shown.',
  claims: ['none-authorised'],
  sources: ['guide'],
  checked: '2026-11-22',
}
const comparison: Comparison = {
  id: 'salt',
  title: 'Cells or salt water',
  condition: 'ms',
  therapy: 'msc',
  counted: 'Improved',
  caution: 'This is not what the clinics on this page offer. The groups are small.',
  arms: [
    { name: 'cells', role: 'treated', claim: 'improved', of: 27 },
    { name: 'salt water', role: 'comparison', claim: 'improved-salt-water', of: 27 },
  ],
  'follow-up': 'unknown',
  claims: [],
  sources: ['guide'],
}
const shelf: Shelf = {
  library: libraryOf([sampleCondition('ms', 'Multiple sclerosis'), therapy, sampleSource('guide', claims)]),
  names,
  statuses: [status],
  comparisons: [comparison],
  conflicts: [],
  shown: [{ id: 'ms', condition: 'ms', therapy: 'msc', says: 'It has not been shown.', claims: [], sources: [] }],
  followUps: [],
  offerRoles: [
    { id: 'no-charge', claims: ['rule-order-818-no-charge'], therapies: [], routes: [] },
    { id: 'spinal-route', claims: [], therapies: [], routes: ['intrathecal', 'lumbar-puncture'] },
  ],
}
const link = (words: string, id: string) => ({ words, address: `/sources/guide/#${id}` })

test('lists what can be chosen, under one name for each way', () => {
  const { conditions, cells, routes } = knownFor(shelf)
  expect({ conditions, cells, routes }).toEqual({
    conditions: [{ value: 'ms', words: 'Multiple sclerosis' }],
    cells: [
      {
        value: 'cord',
        words: 'Cord cells (CC)',
        wider: ['msc'],
        tissue: 'umbilical-cord',
        product: false,
        donor: 'donor',
      },
    ],
    routes: [{ value: 'intrathecal', words: 'Into the spinal canal (intrathecal)' }],
  })
})

test('keeps a price with who says it, what they gain and what must stand beside it; none that nobody has accepted', () => {
  expect(knownFor(shelf).prices).toEqual([
    {
      condition: 'ms',
      therapies: [],
      currency: 'USD',
      low: 100,
      high: 100,
      words: '100 US dollars',
      sessions: 1,
      said: 'A company says: “It costs 100 US dollars for one session.” It sells the journey.',
      seller: 'A company',
      says: 'It costs 100 US dollars for one session.',
      found: 'We found no other source.',
      beside: ['None authorised.'],
      from: 'guide',
      source: link('It costs 100 US dollars for one session.', 'price-ms'),
    },
  ])
})

test('counts a number of sessions only where there is more than one', () => {
  expect(knownFor(shelf).sessions).toEqual([
    {
      condition: 'ms',
      therapies: [],
      says: 'Three sessions are advised.',
      source: link('Three sessions are advised.', 'three-ms'),
    },
  ])
})

test('tells a trial by its groups, without what is said of another page', () => {
  expect(knownFor(shelf).trials).toEqual([
    {
      condition: 'ms',
      therapy: 'msc',
      cells: 'mesenchymal cells',
      lines: ['Cells or salt water. Improved: 33% with cells and 37% with salt water. The groups are small.'],
      sources: [link('33% improved.', 'improved'), link('37% improved.', 'improved-salt-water')],
    },
  ])
})

test('counts a denied harm as none', () => {
  expect(knownFor(shelf).harms).toEqual([
    {
      condition: 'ms',
      therapy: 'cord',
      cells: 'cord cells',
      words: 'headache 57.6%',
      counted: true,
      found: null,
      source: link('Headache in 57.6%.', 'headache'),
    },
  ])
})

test('keeps what was found on authorisation with where we looked, and when, and what trials showed', () => {
  const { authorised, checked, shown } = knownFor(shelf)
  expect({ authorised, checked, shown }).toEqual({
    checked: '22 November 2026',
    authorised: [
      {
        condition: 'ms',
        therapy: 'msc',
        place: 'china',
        mark: 'not-found',
        word: 'We found none authorised',
        says: 'We found none.',
        looked: 'We read news. Checked 22 November 2026.',
        sources: [
          link('None is authorised.', 'none-authorised'),
          { words: 'Title of guide', address: '/sources/guide/' },
        ],
      },
    ],
    shown: [{ condition: 'ms', therapy: 'msc', says: 'It has not been shown.' }],
  })
})

test('finds a way under each of its names', () => {
  expect(knownFor(shelf).named.flatMap(({ routes }) => routes)).toEqual(['intrathecal'])
})

test('keeps the law, and an empty list for what no claim tells', () => {
  const { law } = knownFor(shelf)
  expect(law['no-charge']).toEqual([
    { says: 'Nobody may be charged.', source: link('Nobody may be charged.', 'rule-order-818-no-charge') },
  ])
  expect(law['special-zone']).toEqual([])
})

test('survives being written into a page', () => {
  const known = knownFor(shelf)
  expect(JSON.parse(JSON.stringify(known))).toEqual(known)
})
