import { describe, expect, test } from 'vitest'
import { libraryOf } from '../../claims/library.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from '../../claims/sample.fixture.ts'
import type { Check, Verdict } from '../../schema/check.ts'
import { status } from '../../schema/register.ts'
import { namesOf } from '../../vocabulary/names.ts'
import { shelfOf, type Shelf, type TableName } from './table.ts'
import { tables } from './tables.ts'

const price = sampleClaim({
  id: 'price-ms',
  kind: 'price',
  says: 'It costs from 29,800 US dollars.',
  figures: [
    { kind: 'date', low: '--10-13', high: '--10-13', at: [0, 3] },
    { kind: 'money', low: 29_800, high: 29_800, currency: 'USD', comparator: 'from', at: [4, 9] },
  ],
  qualifiers: { place: ['beijing'], sessions: 1 },
  with: ['none', 'unseen'],
  checks: [
    {
      asks: 'holds',
      verdict: 'not-found',
      finding: 'Nothing.',
      sources: [],
      on: '2026-11-22',
      'would-change': 'A list.',
    },
    { asks: 'traced', verdict: 'supported', finding: 'So it says.', sources: ['list'], on: '2026-11-22' },
  ],
})
const none = sampleClaim({
  id: 'none',
  kind: 'status',
  says: 'None is authorised.',
  from: [{ seed: 'g', passage: null }],
})
const ad = sampleClaim({ id: 'ad', kind: 'promotion', says: 'It calls itself leading.' })
const unseen = sampleClaim({ id: 'unseen', says: 'Nobody has accepted this.', state: 'read' })
const source = sampleSource('guide', [price, none, ad, unseen])
const found = status.parse({
  id: 'ms-china',
  therapy: 'any',
  condition: 'ms',
  place: 'china',
  standing: 'none-found',
  since: 'unknown',
  says: 'We found none.',
  looked: 'We read news.',
  claims: ['none', 'unseen'],
  sources: ['guide', 'gone'],
  checked: '2026-11-22',
})
const names = namesOf([
  {
    kind: 'condition',
    entry: {
      id: 'ms',
      name: 'multiple sclerosis',
      others: [],
      abbreviations: ['MS'],
      zh: '多发性硬化',
      variants: [],
      definition: 'A disease of the nerves.',
      codes: { mesh: 'D009103' },
      area: 'unknown',
    },
  },
])
const library = libraryOf([source, sampleCondition('ms', 'MS', [sampleSection('price-ms')])], [found])
const shelf = shelfOf({ library, names, statuses: [found], comparisons: [] }, 'https://example.org')
const rowsOf = (name: TableName, from: Shelf) => tables.find((table) => table.name === name)?.rowsOf(from) ?? []
const rowsIn = (name: TableName) => rowsOf(name, shelf)

describe('rows', () => {
  test('a claim has all that stands behind it, its verdict with the question, and nothing that nobody accepted', () => {
    const [first, ...others] = rowsIn('claims')
    expect(first).toEqual({
      id: 'guide/price-ms',
      address: 'https://example.org/sources/guide/#price-ms',
      claim: 'price-ms',
      source: 'guide',
      kind: 'price',
      caution: 'No evidence named; told by one who gains by it',
      says: 'It costs from 29,800 US dollars.',
      attributed: null,
      hedged: false,
      denies: false,
      condition: ['ms'],
      therapy: [],
      regulation: [],
      facility: [],
      guide: [],
      place: ['beijing'],
      route: [],
      cell_source: [],
      arm: null,
      sessions: 1,
      outcome: null,
      scale: null,
      people: null,
      comparator: null,
      after: null,
      figures: [
        {
          kind: 'date',
          low: 'XXXX-10-13',
          high: 'XXXX-10-13',
          unit: null,
          of: null,
          approximate: false,
          comparator: null,
        },
        { kind: 'money', low: 29_800, high: 29_800, unit: 'USD', of: null, approximate: false, comparator: 'from' },
      ],
      evidence: 'none-stated',
      evidence_level: null,
      certainty: null,
      traced: ['correctly-quoted'],
      holds: ['not-found'],
      checks: [
        {
          asks: 'holds',
          verdict: 'not-found',
          words: 'Nothing found',
          finding: 'Nothing.',
          sources: [],
          on: '2026-11-22',
          would_change: 'A list.',
        },
        {
          asks: 'traced',
          verdict: 'correctly-quoted',
          words: 'Correctly quoted',
          finding: 'So it says.',
          sources: ['list'],
          on: '2026-11-22',
          would_change: null,
        },
      ],
      beside: ['guide/none'],
      passages: ['https://example.org/sources/guide/#p-aaaaaa'],
    })
    expect(others.map(({ id, kind, caution, passages }) => ({ id, kind, caution, passages }))).toEqual([
      { id: 'guide/none', kind: 'status', caution: 'No evidence named; told by one who gains by it', passages: [] },
      {
        id: 'guide/ad',
        kind: 'promotion',
        caution: 'Promotion by the publisher, kept for the record; no evidence named; told by one who gains by it',
        passages: ['https://example.org/sources/guide/#p-aaaaaa'],
      },
    ])
  })

  test('a price is one amount as stated, with what must be read with it', () => {
    expect(rowsIn('prices')).toEqual([
      {
        id: 'guide/price-ms/1',
        address: 'https://example.org/sources/guide/#price-ms',
        claim: 'guide/price-ms',
        source: 'guide',
        publisher: 'A company',
        interest: 'It sells the journey.',
        says: 'It costs from 29,800 US dollars.',
        caution: 'No evidence named; told by one who gains by it',
        low: 29_800,
        high: 29_800,
        currency: 'USD',
        approximate: false,
        comparator: 'from',
        sessions: 1,
        condition: ['ms'],
        therapy: [],
        regulation: [],
        place: ['beijing'],
        dates: ['XXXX-10-13'],
        evidence: 'none-stated',
        rests_on: ['list'],
        traced: ['correctly-quoted'],
        holds: ['not-found'],
        beside: ['None is authorised.'],
      },
    ])
  })

  test('a price rests on the works that bear out it, or what it is worked out from, and on no other', () => {
    const quoted = (verdict: Verdict, ...sources: string[]): Check[] => [
      { asks: 'traced', verdict, finding: 'Read.', sources, on: '2026-11-22' },
    ]
    const half = sampleClaim({ id: 'half', kind: 'price', checks: quoted('partly-supported', 'list', 'copy') })
    const twice = { ...price, derived: { from: ['half'], how: 'Twice.' }, checks: quoted('contradicted', 'leaflet') }
    const library = libraryOf([sampleSource('guide', [twice, half])])
    expect(rowsOf('prices', { ...shelf, library })[0]).toMatchObject({
      rests_on: ['list', 'copy'],
      traced: ['not-what-it-says'],
      holds: [],
    })
  })

  test('a source says what its publisher gains, and nothing of how its claims fared', () => {
    expect(rowsIn('sources')).toEqual([
      {
        id: 'guide',
        address: 'https://example.org/sources/guide/',
        title: 'Title of guide',
        publisher: 'A company',
        kind: 'company',
        interest: 'It sells the journey.',
        url: 'https://example.org/',
        published: 'XXXX-10-13',
        retrieved: null,
        standing: 'read',
        rights: 'own-words',
        also_at: [],
        superseded_by: [],
      },
    ])
  })

  test('a status names the rows that it rests on, as far as they are published', () => {
    expect(rowsIn('statuses')).toEqual([
      {
        id: 'ms-china',
        address: 'https://example.org/status/#status-ms-china',
        therapy: 'any',
        condition: 'ms',
        place: 'china',
        standing: 'none-found',
        since: null,
        says: 'We found none.',
        looked: 'We read news.',
        helps: null,
        charge: null,
        claims: ['guide/none'],
        sources: ['guide'],
        checked: '2026-11-22',
      },
    ])
  })

  test('a name has its codes and its Chinese', () => {
    expect(rowsIn('vocabulary')).toEqual([
      {
        id: 'ms',
        address: 'https://example.org/conditions/ms/',
        kind: 'condition',
        name: 'multiple sclerosis',
        others: [],
        abbreviations: ['MS'],
        zh: '多发性硬化',
        pinyin: null,
        definition: 'A disease of the nerves.',
        role: null,
        broader: null,
        mesh: 'D009103',
        icd_10: null,
        icd_11: null,
        doid: null,
      },
    ])
  })

  test('every row is what its own columns say', () => {
    for (const table of tables)
      expect(table.rowsOf(shelf).flatMap((row) => table.row.safeParse(row).error?.issues ?? [])).toEqual([])
  })
})
