import { expect, test } from 'vitest'
import { changedOfClaims, changedOfPages, changedOn, editionOf, newest, ownPages } from './changed.ts'
import { libraryOf } from '../claims/library.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from '../claims/sample.fixture.ts'

const checked = sampleClaim({
  id: 'a',
  checks: [{ asks: 'holds', verdict: 'not-found', finding: 'Nothing.', sources: [], on: '2027-02-03' }],
})
const source = sampleSource('guide', [checked, sampleClaim({ id: 'b' })], { retrieved: '2026-11-22' })
const other = sampleSource('other', [sampleClaim({ id: 'c', about: { condition: 'als' } })], {
  retrieved: '2026-12-01',
})
const ms = sampleCondition('ms', 'MS', [sampleSection('b')])
const als = { ...sampleCondition('als', 'ALS', [sampleSection('c')]) }
const library = libraryOf([source, other, ms, als])

test('a page last changed on the newest day in what it shows, whatever day it is today', () => {
  // What is about MS and not in its body stands in its record, and so do its checks.
  expect(library.pages.map((page) => [page.id, changedOn(page, library)])).toEqual([
    ['als', '2026-12-01'],
    ['ms', '2027-02-03'],
    ['guide', '2027-02-03'],
    ['other', '2026-12-01'],
  ])
  const corrected = { ...als, facts: { ...als.facts, corrections: [{ on: '2027-01-05', was: 'x', now: 'y' }] } }
  const edited = { ...als, facts: { ...als.facts, changed: '2027-01-06' } }
  expect([changedOn(corrected, library), changedOn(edited, library)]).toEqual(['2027-01-05', '2027-01-06'])
})

test('a page without any date says that it is not known', () => {
  expect(changedOn(sampleSource('none', [], { standing: 'cited' }), library)).toBe(undefined)
})

test('a list changed with the newest of what it lists; the edition with the newest of all', () => {
  expect([changedOfPages([als, other], library), changedOfClaims(library.claims.values())]).toEqual([
    '2026-12-01',
    '2027-02-03',
  ])
  expect(editionOf(library, [])).toBe('2027-02-03')
  expect(editionOf(libraryOf([]), [])).toBe(newest(Object.values(ownPages)))
})
