import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { vocabularyKinds } from '../../../src/schema/vocabulary.ts'
import type { Candidate } from '../recognise/candidates.ts'
import { addEntry, entryOf, nearestIds } from './add-entry.ts'

const candidate = (given: Partial<Candidate>): Candidate => ({
  kind: 'condition',
  id: 'rett-syndrome',
  name: 'Rett syndrome',
  variants: [],
  abbreviations: [],
  at: [[0, 13]],
  rule: 'condition',
  facts: {},
  ...given,
})

test('adds an entry at the end, and leaves every character before it', () => {
  const text = '# Ours.\n- id:   a # kept\n  name: "A"\n'
  const entry = { id: 'b', name: 'B: C', abbreviations: ['BC'] }
  expect(addEntry(text, entry)).toBe(`${text}- id: b\n  name: 'B: C'\n  abbreviations: [ BC ]\n`)
  expect(addEntry('- id: a', entry)).toBe("- id: a\n- id: b\n  name: 'B: C'\n  abbreviations: [ BC ]\n")
  expect(addEntry('', { id: 'b' })).toBe('- id: b\n')
})

test.each(['[{ id: a }]\n', 'id: a\n', '- id: "a\n'])('adds nothing to a file of another form: %j', (text) => {
  expect(addEntry(text, { id: 'b' })).toBeNull()
})

test.each([
  candidate({
    abbreviations: ['RTT'],
    outside: { code: 'DOID:1206', same: [], ontology: 'doid', release: '1', licence: 'CC0' },
  }),
  candidate({ kind: 'therapy', id: 'qx-nc02', name: 'QX-NC02', facts: { product: 'QX-NC02' } }),
  candidate({
    kind: 'regulation',
    id: 'order-no-93',
    name: 'Order No. 93',
    facts: { instrument: 'order', number: '93' },
  }),
  candidate({ kind: 'body', id: 'bureau', name: 'Health Bureau of Jinan', facts: { kind: 'government' } }),
  candidate({ kind: 'facility', id: 'yi-yuan', name: '北京协和医院', facts: { kind: 'hospital' } }),
  candidate({ kind: 'term', id: 'mesems', name: 'MESEMS', facts: { role: 'term' } }),
])('makes an entry that the schema accepts of $kind $id', (one) => {
  const text = addEntry('', entryOf(one)) ?? ''
  expect(vocabularyKinds[one.kind].schema.array().safeParse(parse(text)).error).toBeUndefined()
})

test('takes the code of the term that an outside vocabulary knows', () => {
  const outside = { code: 'MONDO:1', same: ['DOID:1206'], ontology: 'mondo', release: '1', licence: 'CC BY' }
  expect(entryOf(candidate({ outside }))).toMatchObject({ codes: { doid: 'DOID:1206' } })
})

test('names the ids most like one that is not there', () => {
  expect(nearestIds('ret-syndrom', ['arachnoiditis', 'rett-syndrome', 'down-syndrome'], 2)).toEqual([
    'rett-syndrome',
    'down-syndrome',
  ])
})
