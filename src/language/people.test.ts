import { expect, test } from 'vitest'
import { peopleBehind } from './people.ts'
import { sampleClaim } from '../claims/sample.fixture.ts'

const patients = (low: number, high = low) =>
  ({ figures: [{ kind: 'count', unit: 'patients', low, high, at: [0, 1] }] }) as const
const of = (fields: object) => peopleBehind(sampleClaim({ id: 'a', ...fields }))
const measure = { outcome: 'improved', scale: null, people: null, comparator: 'none', after: null }

test('takes the number that was measured before any other', () => {
  expect(of({ ...patients(3), measure: { ...measure, people: 144 } })).toBe('144 people')
})

test('tells both ends of a range', () => {
  expect(of(patients(5, 30))).toBe('5 to 30 people')
})

test('keeps what bounds a number', () => {
  const about = { kind: 'count', unit: 'patients', low: 5, high: 30, approximate: true, at: [0, 5] }
  const over = { kind: 'count', unit: 'patients', low: 40, high: 40, comparator: 'over', at: [0, 5] }
  expect([of({ figures: [about] }), of({ figures: [over] })]).toEqual(['about 5 to 30 people', 'over 40 people'])
})

test('takes the number of a group for no size of a study', () => {
  expect(of({ ...patients(3), measure: { ...measure, comparator: 'placebo' } })).toBeNull()
})

test.each([
  'A first trial is planned with 12 people.',
  'The trial will treat 12 people.',
  'The company intends to enrol 12 people.',
])('calls people planned who are not treated yet: %s', (says) => {
  expect(of({ ...patients(12), says })).toBe('12 people planned')
})

test('tells of an account of one patient that it is one', () => {
  expect(of({ evidence: { design: 'case-report', rule: 'cue-one-patient' } })).toBe('one patient')
})

test('says nothing where the source says nothing', () => {
  expect(of({})).toBeNull()
})
