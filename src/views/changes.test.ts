import { expect, test } from 'vitest'
import { changesOf, changesOn, correctionsOf } from './changes.ts'
import { libraryOf } from '../claims/library.ts'
import { sampleClaim, sampleSource } from '../claims/sample.fixture.ts'

const checkedOn = (id: string, ...days: string[]) =>
  sampleClaim({
    id,
    checks: days.map((on) => ({ asks: 'holds', verdict: 'not-found', finding: 'Nothing.', sources: [], on })),
  })

test('tells corrections and days of checking, newest first', () => {
  const corrections = [{ on: '2026-11-23', was: '40%', now: '40.4%' }]
  const claims = [checkedOn('a', '2026-11-22', '2026-11-22'), checkedOn('b', '2026-11-22', '2026-11-24')]
  const source = sampleSource('guide', claims, { corrections })
  expect(changesOf(libraryOf([source]))).toEqual([
    { id: 'checked-2026-11-24', on: '2026-11-24', words: 'Claims checked: 1, 1 on whether they are so.' },
    { id: 'source-guide-2026-11-23-1', on: '2026-11-23', words: 'said “40%”. It now says “40.4%”.', page: source },
    { id: 'checked-2026-11-22', on: '2026-11-22', words: 'Claims checked: 2, 2 on whether they are so.' },
  ])
  expect(changesOf(libraryOf([source]), 1)).toHaveLength(1)
})

test('tells every correction, newest first, two of one day apart', () => {
  const corrections = [
    { on: '2026-11-23', was: '40%', now: '40.4%' },
    { on: '2026-11-24', was: 'a year', now: 'two years' },
    { on: '2026-11-23', was: 'MSC', now: 'HSCT' },
  ]
  const source = sampleSource('guide', [checkedOn('a')], { corrections })
  const [first, second, third] = corrections
  expect(correctionsOf([source])).toEqual([
    { id: 'source-guide-2026-11-24-1', ...second, page: source },
    { id: 'source-guide-2026-11-23-1', ...first, page: source },
    { id: 'source-guide-2026-11-23-2', ...third, page: source },
  ])
})

test('tells an edition with what it has changed, in numbers', () => {
  const none = { added: [], changed: [], withdrawn: [], renamed: [], verdicts: [] }
  const pages = { added: [], renamed: [], removed: [] }
  const editionOn = (on: string, changes: object) => ({
    on,
    changes: { ...none, pages, ...changes },
    addresses: [],
    claims: {},
  })
  const verdicts = [{ claim: 'c', from: [], to: [{ asks: 'holds' as const, verdict: 'disputed' as const }] }]
  const editions = [
    editionOn('2026-12-01', { added: ['a', 'b'], verdicts, pages: { ...pages, added: ['guides/costs/'] } }),
    editionOn('2026-12-02', {}),
  ]
  expect(changesOf(libraryOf([], [], editions))).toEqual([
    { id: 'edition-2026-12-02', on: '2026-12-02', words: 'A new edition: nothing changed.' },
    {
      id: 'edition-2026-12-01',
      on: '2026-12-01',
      words: 'A new edition: 2 claims added, 1 claim judged anew and 1 page added.',
    },
  ])
})

test('tells what changed on a page: corrections, edits, checks of its claims, and what an edition did to them', () => {
  const claims = [checkedOn('a', '2026-11-22'), checkedOn('b', '2026-11-22', '2026-11-24'), checkedOn('c')]
  const corrections = [{ on: '2026-11-23', was: '40%', now: '40.4%' }]
  const source = sampleSource('guide', claims, { corrections, changed: '2026-11-25' })
  const edition = {
    on: '2026-12-01',
    changes: {
      added: ['a', 'elsewhere'],
      changed: ['b'],
      withdrawn: ['gone'],
      renamed: [],
      verdicts: [{ claim: 'c', from: [], to: [] }],
      pages: { added: [], renamed: [], removed: [] },
    },
    addresses: [],
    claims: {},
  }
  expect(changesOn(source, libraryOf([source], [], [edition]))).toEqual([
    { on: '2026-12-01', words: '1 claim added' },
    { on: '2026-12-01', words: '1 claim changed' },
    { on: '2026-12-01', words: '1 claim judged anew' },
    { on: '2026-11-25', words: 'words edited' },
    { on: '2026-11-24', words: '1 claim checked' },
    { on: '2026-11-23', words: 'it said “40%”. It now says “40.4%”.' },
    { on: '2026-11-22', words: '2 claims checked' },
  ])
})
